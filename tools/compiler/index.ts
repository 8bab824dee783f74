/**
 * A Peggy plugin that compiles a grammar's AST directly to fast JavaScript.
 * README.md says what it supports and shows what it generates.
 */

import type { Config } from "peggy";
import { checkGrammar } from "./check.ts";
import { emitModule } from "./emit-module.ts";
import type { Ast } from "./grammar.ts";

export interface CompilerOptions {
  startRules: string[];
  /** The start rules whose function returns where the text does not match; others return `undefined`. */
  diagnose: string[];
  /** The size up to which a rule without a value is inlined, in statements. */
  inline: number;
  /** Whether loops that are alike share a function: the code is shorter, but slower. */
  compact: boolean;
}

/** Replaces Peggy's own code generator with this compiler. Throws if an option is unknown or not supported. */
export function use(config: Config, { output }: { output?: string }) {
  if (output === "ast") return;
  config.passes.generate = [
    function generate(ast, settings, session) {
      const options = readOptions(settings as unknown as Settings);
      const grammar = ast as unknown as Ast;
      checkGrammar(grammar, options.startRules, config.reservedWords, session);
      // When this stage ends, Peggy throws the errors that were reported.
      if ((session as { errors?: number }).errors) return;
      Object.assign(ast, { code: emitModule(grammar, options) });
    },
  ];
}

/** Peggy's options with this plugin's own. */
interface Settings {
  output: string;
  format: string;
  allowedStartRules: string[];
  compiler?: Partial<CompilerOptions>;
}

/** Returns this plugin's options, with defaults filled in. */
function readOptions({ output, format, allowedStartRules, compiler = {} }: Settings) {
  const { diagnose = [], inline = 12, compact = false, ...unknown } = compiler;
  for (const name of Object.keys(unknown))
    throw new Error(`compiler: there is no option "${name}"`);
  if (output !== "source" || format !== "es") {
    throw new Error('compiler: the only supported output is { output: "source", format: "es" }');
  }
  const stranger = diagnose.find((rule) => !allowedStartRules.includes(rule));
  if (stranger === undefined) return { startRules: allowedStartRules, diagnose, inline, compact };
  throw new Error(`compiler: "${stranger}" in "diagnose" is not an allowed start rule`);
}
