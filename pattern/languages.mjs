/** What is decided on the level of languages, by automata. The algorithms are refa's. */
import { DFA, ENFA, isDisjointWith, NFA } from "refa";
import { mapSymbols, repeat, sequence, symbol } from "./expression.mjs";
import { EVERYTHING, MARKS } from "./symbols.mjs";

/**
 * @typedef {import("./expression.mjs").Expression} Expression
 * @typedef {import("./translate.mjs").Predicate} Predicate
 */

const OPTIONS = { maxCharacter: EVERYTHING.maximum };

/**
 * Whether a text is in both languages.
 *
 * @param {Expression} a
 * @param {Expression} b
 */
export function overlap(a, b) {
  return !isDisjointWith(nondeterministic(a), nondeterministic(b));
}

/**
 * The texts of `a` that are not in `b`.
 *
 * @param {Expression} a
 * @param {Expression} b
 * @returns {Expression}
 */
export function difference(a, b) {
  return unambiguous(DFA.fromIntersection(nondeterministic(a), complement(nondeterministic(b))));
}

/**
 * The texts of an expression with marks in which no predicate fails, without the marks. Predicates
 * must fail at the end of these texts as they fail before what follows there.
 *
 * @param {Expression} expression
 * @param {readonly Predicate[]} predicates those that the marks stand for
 * @returns {Expression}
 */
export function resolve(expression, predicates) {
  let language = DFA.fromFA(nondeterministic(expression));
  for (const predicate of predicates) {
    language = DFA.fromIntersection(language, complement(failures(predicate)));
  }
  return unambiguous(DFA.fromFA(NFA.fromFA(withoutMarks(language))));
}

/**
 * The texts that have the predicate's mark where it fails.
 *
 * @param {Predicate} predicate
 */
function failures({ mark, negative, operand }) {
  const marks = repeat(symbol(MARKS), 0, Infinity);
  const anything = repeat(symbol(EVERYTHING), 0, Infinity);
  const marked = mapSymbols(operand, (symbols) => sequence([marks, symbol(symbols)]));
  const matching = nondeterministic(sequence([marked, anything]));
  const found = nondeterministic(sequence([anything, symbol(mark)]));
  found.append(negative ? matching : NFA.fromFA(complement(matching)));
  return found;
}

/** @param {Expression} expression */
function nondeterministic(expression) {
  return NFA.fromRegex([...expression], OPTIONS);
}

/** @param {NFA} language */
function complement(language) {
  const automaton = DFA.fromFA(language);
  automaton.complement();
  return automaton;
}

/**
 * A transition by a mark becomes one that reads nothing.
 *
 * @param {DFA} automaton
 */
function withoutMarks(automaton) {
  const builder = new ENFA.Builder(ENFA.nodeFactory);
  const { initial, getOut, isFinal } = automaton.transitionIterator();
  const copies = new Map([[initial, builder.initial]]);
  const copyOf = (/** @type {DFA.ReadonlyNode} */ node) => {
    const copy = copies.get(node) ?? builder.createNode();
    copies.set(node, copy);
    return copy;
  };
  // Nodes found on the way are visited too: a Map's iterator goes on to what is added.
  for (const [node, copy] of copies) {
    if (isFinal(node)) builder.makeFinal(copy);
    for (const [to, symbols] of getOut(node)) {
      const others = symbols.without(MARKS);
      if (!others.isEmpty) builder.linkNodes(copy, copyOf(to), others);
      if (symbols.isDisjointWith(MARKS)) continue;
      const between = builder.createNode();
      builder.linkNodes(copy, between, null);
      builder.linkNodes(between, copyOf(to), null);
    }
  }
  return ENFA.fromBuilder(builder, OPTIONS);
}

/**
 * An expression for the language of a deterministic automaton. States are eliminated one by one,
 * which gives each text one parse, as it has one run.
 *
 * @param {DFA} automaton
 * @returns {Expression}
 */
function unambiguous(automaton) {
  automaton.minimize();
  return mapSymbols(automaton.toRegex().alternatives, symbol);
}
