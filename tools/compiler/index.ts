/**
 * A Peggy plugin that compiles a grammar's AST directly to fast JavaScript.
 * README.md says what it supports and shows what it generates.
 */

import type { Config } from "peggy";
import { checkGrammar } from "./check.ts";
import { emitModule } from "./emit-module.ts";
import { type Ast, Grammar } from "./grammar.ts";

export interface CompilerOptions {
  /** The start rules whose function returns `undefined` where the text does not match. */
  parse: string[];
  /** The start rules whose function then returns where it failed. */
  diagnose: string[];
  /** The size up to which a rule is inlined, in statements; without it, that depends on the rule. */
  inline?: number | undefined;
}

/**
 * Replaces Peggy's own code generator with this compiler.
 *
 * @throws {Error} if an option is unknown or not supported
 */
export function use(config: Config, { output }: { output?: string }) {
  if (output === "ast") return;
  config.passes.generate = [
    function generate(ast, settings, session) {
      const options = readOptions(settings as unknown as Settings);
      const grammar = new Grammar(ast as unknown as Ast);
      checkGrammar(
        grammar.ast,
        [...options.parse, ...options.diagnose],
        config.reservedWords,
        session,
      );
      // When this stage ends, Peggy throws the errors that were reported.
      if ((session as { errors?: number }).errors) return;
      Object.assign(ast, { code: emitModule(grammar, options) });
    },
  ];
}

export default { use };

/** Peggy's options with this plugin's own, and defaults filled in. */
interface Settings {
  output: string;
  format: string;
  allowedStartRules: string[];
  compiler?: Partial<CompilerOptions>;
}

function readOptions(settings: Settings): CompilerOptions {
  const { output, format, allowedStartRules: allowed, compiler: own = {} } = settings;
  const { diagnose = [], inline, ...others } = own;
  const { parse = allowed.filter((rule) => !diagnose.includes(rule)), ...unknown } = others;
  for (const name of Object.keys(unknown))
    throw new Error(`compiler: there is no option "${name}"`);
  if (output !== "source" || format !== "es") {
    throw new Error('compiler: the only supported output is { output: "source", format: "es" }');
  }
  for (const [option, rules] of Object.entries({ parse, diagnose })) {
    const stranger = rules.find((rule) => !allowed.includes(rule));
    if (stranger === undefined) continue;
    throw new Error(`compiler: "${stranger}" in "${option}" is not an allowed start rule`);
  }
  const twice = parse.find((rule) => diagnose.includes(rule));
  if (twice !== undefined) throw new Error(`compiler: "${twice}" is in "parse" and in "diagnose"`);
  return { parse, diagnose, inline };
}
