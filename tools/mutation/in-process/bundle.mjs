/** Bundles a test file and the project's modules that it imports into one script, which can run many times. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

/**
 * Modules that a bundle requires instead of containing. The oracle, and the generators of inputs that use it, are
 * slow and depend on nothing that has mutants, so their files are required by their names and run only once.
 */
export const JEST = "@jest/globals";
export const GRAMMAR = "grammar/sip-uri.peggy";

const KEPT = ["/test/oracle/", "/tools/fuzz/inputs.ts"];

const LOADERS = { ".ts": "ts", ".mjs": "js" };

/**
 * @param {string} root folder of the project, whose esbuild, compiler and packages are used
 * @param {string} file absolute
 * @returns {Promise<{ evaluate: (require: (name: string) => unknown) => any, kept: string[] }>} `evaluate`
 *   runs all modules again, which registers the tests of the file, and returns its exports; `kept` are the
 *   required files that are run only once
 */
export async function bundle(root, file) {
  const require = createRequire(`${root}/package.json`);
  const { build } = require("esbuild");
  const kept = new Set();
  const plugin = {
    name: "sip-uri-bundle",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@jest\/globals$/ }, () => ({ path: JEST, external: true }));
      onResolve({ filter: /\.peggy$/ }, () => ({ path: GRAMMAR, external: true }));
      // It has an await at its top level, which a script can't have; the one test that loads it is left out.
      onResolve({ filter: /\/cli\.ts$/ }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^\..*\.(ts|mjs)$/ }, ({ path, resolveDir }) => {
        const target = resolve(resolveDir, path);
        if (!isKept(target) || isKept(file)) return null;
        kept.add(target);
        return { path: target, external: true };
      });
      onLoad({ filter: /\.(ts|mjs)$/, namespace: "file" }, ({ path }) => ({
        contents: withUrl(readFileSync(path, "utf8"), path),
        loader: LOADERS[extname(path)],
      }));
    },
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "es2022",
    packages: "external",
    write: false,
    logLevel: "silent",
    plugins: [plugin],
  });
  const script = new vm.Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, {
    filename: file,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const run = script.runInThisContext();
  const evaluate = (load) => {
    const module = { exports: {} };
    run(load, module, module.exports);
    return module.exports;
  };
  return { evaluate, kept: [...kept] };
}

/** Whether a file is run only once. @param {string} file */
export function isKept(file) {
  return KEPT.some((part) => file.includes(part));
}

/** Replaces `import.meta.url`, which a script does not have, by the module's address. */
function withUrl(code, path) {
  return code.replaceAll("import.meta.url", () => JSON.stringify(pathToFileURL(path).href));
}

/** Evaluates the module that `compileGrammar` makes, and returns its exports. */
export function loadGrammar(source) {
  const names = [...source.matchAll(/^export (?:function|const) ([\w$]+)/gm)].map(
    ([, name]) => name,
  );
  const script = source.replace(/^export /gm, "");
  return new Function(`"use strict";\n${script}\nreturn { ${names.join(", ")} };`)();
}
