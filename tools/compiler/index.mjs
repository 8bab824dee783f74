/**
 * A Peggy plugin that compiles a grammar's AST straight to fast JavaScript (or TypeScript).
 * README.md tells what it supports and what the generated module looks like.
 */

import { Actions } from "./actions.mjs";
import { checkGrammar } from "./check.mjs";
import { createDescriber } from "./describe.mjs";
import { emitModule } from "./emit-module.mjs";
import { Grammar } from "./grammar.mjs";
import { readOptions } from "./options.mjs";
import { buildProgram } from "./program.mjs";

/**
 * Puts this compiler in the place of Peggy's own code generator.
 *
 * @param {any} config Peggy's configuration: its passes are lists that a plugin may change
 * @param {any} options what was handed to `peggy.generate`; ours are under `compiler`
 * @throws {Error} if the options can't be met
 */
export function use(config, options) {
  if (options.output === "ast") return;
  const describe = createDescriber(config.parser.SyntaxError);
  config.passes.generate = [
    /** @param {any} ast @param {any} settings @param {any} session */
    function generate(ast, settings, session) {
      const compilerOptions = readOptions(settings);
      const grammar = new Grammar(ast);
      checkGrammar(grammar, compilerOptions, config.reservedWords, session);
      // Peggy throws what was reported when this stage ends.
      if (session.errors > 0) return;
      const actions = new Actions();
      const program = buildProgram(grammar, compilerOptions, actions, describe);
      ast.code = emitModule(grammar, program, actions, compilerOptions);
    },
  ];
}

export default { use };
