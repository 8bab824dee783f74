/**
 * A Peggy plugin that compiles a grammar's AST directly to fast JavaScript.
 * README.md says what it supports and shows what it generates.
 */

import { checkGrammar } from "./check.mjs";
import { emitModule } from "./emit-module.mjs";
import { Grammar } from "./grammar.mjs";
import { readOptions } from "./options.mjs";

/**
 * Replaces Peggy's own code generator with this compiler.
 *
 * @param {any} config Peggy's configuration, with lists of passes that a plugin may change
 * @param {any} options the options of `peggy.generate`; those of this plugin are under `compiler`
 * @throws {Error} if an option is unknown or not supported
 */
export function use(config, options) {
  if (options.output === "ast") return;
  config.passes.generate = [
    /** @param {any} ast @param {any} settings @param {any} session */
    function generate(ast, settings, session) {
      const compilerOptions = readOptions(settings);
      const grammar = new Grammar(ast);
      checkGrammar(grammar, compilerOptions, config.reservedWords, session);
      // When this stage ends, Peggy throws the errors that were reported.
      if (session.errors > 0) return;
      ast.code = emitModule(grammar, compilerOptions);
    },
  ];
}

export default { use };
