/**
 * A Peggy plugin that adds regular expressions to the generated module, for the `pattern` of JSON
 * Schema. grammar/README.md tells what they are.
 */
import { Transformers, transform } from "refa";
import { descendants, Grammar } from "../compiler/grammar.mjs";
import { mapSymbols, symbol } from "./expression.mjs";
import { print } from "./print.mjs";
import { Translator, unsupported } from "./translate.mjs";

/**
 * Adds a string constant `pattern_R` for each rule R that the option `pattern` lists.
 *
 * @param {any} config Peggy's configuration: its passes are lists that a plugin may change
 */
export function use(config) {
  config.passes.generate.push(
    /** @param {any} ast @param {any} options what was handed to `peggy.generate` */
    function addPatterns(ast, options) {
      for (const rule of options.pattern) {
        ast.code += `\nexport const pattern_${rule} = ${JSON.stringify(patternOf(ast, rule))};\n`;
      }
    },
  );
}

export default { use };

/**
 * An anchored regular expression, as `new RegExp` takes it.
 *
 * @param {any} ast Peggy's
 * @param {string} rule
 * @returns {string}
 * @throws {Error} with the rule's name, if it can't be said or is not supported
 */
export function patternOf(ast, rule) {
  const grammar = new Grammar(ast);
  for (const name of rulesOf(rule, grammar)) {
    if (grammar.isRecursive(name)) throw unsupported(name, "recursion");
  }
  // A copy, because parts of it may be one object, and refa's passes change what they are given.
  // They leave each text as many parses as it has, unless they are told otherwise.
  const alternatives = [...mapSymbols(new Translator(grammar).rule(rule), symbol)];
  const shorter = transform(Transformers.simplify(), { type: "Expression", alternatives });
  if (shorter.alternatives.length === 0) throw unsupported(rule, "a language without a text");
  return `^(?:${print(shorter.alternatives)})$`;
}

/**
 * The rule and those that it is made of.
 *
 * @param {string} rule
 * @param {Grammar} grammar
 */
function rulesOf(rule, grammar) {
  const found = new Set([rule]);
  for (const name of found) {
    for (const node of descendants(grammar.expression(name))) {
      if (node.type === "rule_ref") found.add(node.name);
    }
  }
  return found;
}
