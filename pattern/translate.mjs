/**
 * A rule of the grammar as a regular expression.
 *
 * Choices and repetitions are read as in ABNF: as sets of texts, not as attempts in an order. An
 * alternative that shares texts with earlier ones is reduced to the others, so that no text is
 * matched in two ways.
 */
import { compact } from "./compact.mjs";
import { repeat, sequence, symbol, symbolSets } from "./expression.mjs";
import { first, oneSymbol, symbolSequence } from "./first.mjs";
import { difference, overlap, resolve } from "./languages.mjs";
import { ASCII, END_OF_TEXT, EVERYTHING, markOf, NOTHING } from "./symbols.mjs";

/**
 * @typedef {import("../compiler/grammar.mjs").AstNode} AstNode
 * @typedef {import("./expression.mjs").Expression} Expression
 * @typedef {import("./symbols.mjs").Symbols} Symbols
 *
 * @typedef {object} Predicate one that holds or fails, by what follows it
 * @property {Symbols} mark stands for it in an expression
 * @property {boolean} negative
 * @property {Expression} operand
 * @property {string} rule where it is
 */

export class Translator {
  /** @type {import("../compiler/grammar.mjs").Grammar} */
  #grammar;
  /** @type {Map<AstNode, Predicate>} */
  #predicates = new Map();
  /** @type {Map<string, Expression>} by rule and by what may follow */
  #known = new Map();

  /** @param {import("../compiler/grammar.mjs").Grammar} grammar without recursion */
  constructor(grammar) {
    this.#grammar = grammar;
  }

  /**
   * @param {string} rule
   * @param {Symbols} next the symbols that may follow
   * @returns {Expression} has marks, if predicates of the rule depend on what follows
   * @throws {Error} with the rule's name, if a regular expression can't say what the rule does
   */
  rule(rule, next = END_OF_TEXT) {
    const key = `${rule} ${next}`;
    const expression = this.#known.get(key) ?? this.#rule(rule, next);
    this.#known.set(key, expression);
    return expression;
  }

  /**
   * @param {string} rule
   * @param {Symbols} next
   */
  #rule(rule, next) {
    const expression = this.#translate(this.#grammar.expression(rule), next, rule);
    const open = this.#predicatesIn(expression);
    const goesOn = open.find(({ operand }) => !union(symbolSets(operand)).isDisjointWith(next));
    if (open.length === 0 || (goesOn && next !== END_OF_TEXT)) return expression;
    if (goesOn) throw unsupported(goesOn.rule, "a predicate that asks for the text's end");
    return resolve(expression, open);
  }

  /** @param {Expression} expression */
  #predicatesIn(expression) {
    const symbols = union(symbolSets(expression));
    return [...this.#predicates.values()].filter(({ mark }) => mark.isSubsetOf(symbols));
  }

  /**
   * @param {AstNode} node
   * @param {Symbols} next
   * @param {string} rule
   * @returns {Expression}
   */
  #translate(node, next, rule) {
    switch (node.type) {
      case "any":
      case "class":
      case "literal":
        return literal(node, rule);
      case "rule_ref":
        return this.rule(node.name, next);
      case "action":
      case "group":
      case "labeled":
      case "named":
      case "text":
        return this.#translate(node.expression, next, rule);
      case "optional":
        return repeat(this.#translate(node.expression, next, rule), 0, 1);
      case "zero_or_more":
        return this.#repeat([node.expression], 0, Infinity, next, rule);
      case "one_or_more":
        return this.#repeat([node.expression], 1, Infinity, next, rule);
      case "repeated":
        return this.#repeated(node, next, rule);
      case "simple_and":
      case "simple_not":
        return this.#predicate(node, next, rule);
      case "choice":
        return this.#choice(node.alternatives, next, rule);
      case "sequence":
        return this.#sequence(node.elements, next, rule);
      default:
        throw unsupported(rule, `"${node.type}"`);
    }
  }

  #sequence(nodes, next, rule) {
    const parts = nodes.map((node, index) => {
      const behind = first(nodes.slice(index + 1), next, this.#grammar);
      return this.#translate(node, behind, rule);
    });
    return sequence(parts);
  }

  #repeat(nodes, min, max, next, rule) {
    const behind = first(nodes, next, this.#grammar).union(next);
    return repeat(this.#sequence(nodes, behind, rule), min, max);
  }

  /** `part|min..max, delimiter|`: the part, and then the delimiter and the part a number of times. */
  #repeated({ expression, delimiter, min, max }, next, rule) {
    const [least, most] = [min ?? max, max].map(({ type, value }) => {
      if (type !== "constant") throw unsupported(rule, "a computed repetition count");
      return value ?? Infinity;
    });
    if (!delimiter) return this.#repeat([expression], least, most, next, rule);
    if (least === 0) throw unsupported(rule, "a delimiter in a repetition that may be empty");
    const behind = first([delimiter, expression], next, this.#grammar).union(next);
    const part = this.#translate(expression, behind, rule);
    const others = this.#repeat([delimiter, expression], least - 1, most - 1, next, rule);
    return sequence([part, others]);
  }

  /** Nothing, if it holds whatever follows; otherwise its mark. */
  #predicate(node, next, rule) {
    const negative = node.type === "simple_not";
    const wanted = oneSymbol(node.expression, this.#grammar);
    const holds = wanted && (negative ? next.isDisjointWith(wanted) : next.isSubsetOf(wanted));
    if (holds) return sequence([]);
    const known = this.#predicates.get(node);
    if (known) return symbol(known.mark);
    const operand = wanted ? symbol(wanted) : this.#translate(node.expression, EVERYTHING, rule);
    if (this.#predicatesIn(operand).length > 0) {
      throw unsupported(rule, "a predicate within a predicate");
    }
    const mark = markOf(this.#predicates.size);
    this.#predicates.set(node, { mark, negative, operand, rule });
    return symbol(mark);
  }

  #choice(nodes, next, rule) {
    /** @type {Expression} */
    let found = [];
    let begins = NOTHING;
    for (const node of nodes) {
      const begin = first([node], next, this.#grammar);
      const alternative = this.#translate(node, next, rule);
      const apart = begin.isDisjointWith(begins);
      found = [...found, ...(apart ? alternative : this.#without(alternative, found, rule))];
      begins = begins.union(begin);
    }
    return compact(found);
  }

  #without(alternative, found, rule) {
    // Marks would make texts differ that are equal.
    if (this.#predicatesIn([...found, ...alternative]).length > 0) {
      throw unsupported(rule, "a predicate in alternatives that begin alike");
    }
    return overlap(alternative, found) ? difference(alternative, found) : alternative;
  }
}

function literal(node, rule) {
  const symbols = symbolSequence(node);
  if (!union(symbols).isSubsetOf(ASCII)) throw unsupported(rule, "a character beyond ASCII");
  return sequence(symbols.map(symbol));
}

/** @param {Iterable<Symbols>} sets */
function union(sets) {
  return NOTHING.union(...sets);
}

/**
 * @param {string} rule
 * @param {string} what
 */
export function unsupported(rule, what) {
  return new Error(`pattern: rule "${rule}": ${what} is not supported`);
}
