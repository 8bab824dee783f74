/** Runs test files in this process, from fresh modules each time, and stops at the first failure. */
import { createRequire } from "node:module";
import vm from "node:vm";
import { bundle, GRAMMAR, isKept, JEST } from "./bundle.mjs";
import { createRegistry } from "./registry.mjs";

/**
 * @typedef {{ file: string, evaluate: (require: (name: string) => unknown) => void }} Bundle
 * @typedef {{ file: string, name: string, milliseconds: number, error?: unknown }} Result
 */

export class Suite {
  #require;
  #bundles = [];
  #kept = new Map();
  #grammar;

  /** @param {string} root @param {object} grammar the exports of the grammar's module */
  constructor(root, grammar) {
    this.root = root;
    this.#require = createRequire(`${root}/package.json`);
    this.#grammar = grammar;
  }

  /** @param {readonly string[]} files relative to the root */
  async load(files) {
    for (const file of files) {
      const { evaluate, kept } = await bundle(this.root, `${this.root}/${file}`);
      this.#bundles.push({ file, evaluate });
      for (const name of kept) await this.#loadKept(name);
    }
  }

  async #loadKept(file) {
    if (this.#kept.has(file)) return;
    const { evaluate } = await bundle(this.root, file);
    let exports;
    this.#kept.set(file, () => {
      exports ??= evaluate((name) => (name === GRAMMAR ? this.#grammar : this.#require(name)));
      return exports;
    });
  }

  get files() {
    return this.#bundles.map(({ file }) => file);
  }

  /**
   * @param {{ files?: readonly string[], isWanted?: (id: string) => boolean, grammar?: object,
   *   onCollect?: (file: string) => void, onTest?: (id: string) => void,
   *   stopAtFailure?: boolean, timeLimit?: (id: string) => number | undefined }} options
   * @returns {Promise<Result[]>} a file that can't be loaded gives a failed result without a name
   */
  async run({ files = this.files, isWanted = () => true, grammar = this.#grammar, ...options }) {
    const { onCollect, onTest, stopAtFailure = true, timeLimit = () => undefined } = options;
    const results = [];
    for (const file of files) {
      const registry = createRegistry();
      const { evaluate } = this.#bundles.find((candidate) => candidate.file === file);
      onCollect?.(file);
      try {
        limited(() => evaluate((name) => this.#load(name, registry, grammar)), timeLimit(file));
      } catch (error) {
        results.push({ file, name: "", milliseconds: 0, error });
        if (stopAtFailure) return results;
        continue;
      }
      for (const test of registry.tests) {
        const id = idOf(file, test.name);
        if (!isWanted(id)) continue;
        onTest?.(id);
        const result = await runTest(file, test, registry, timeLimit(id));
        results.push(result);
        if ("error" in result && stopAtFailure) return results;
      }
    }
    return results;
  }

  #load(name, registry, grammar) {
    if (name === JEST) return registry.globals;
    if (name === GRAMMAR) return grammar;
    if (isKept(name)) return this.#kept.get(name)();
    return this.#require(name);
  }
}

/** @param {string} file @param {string} name */
export function idOf(file, name) {
  return `${file}: ${name}`;
}

const CALL = Symbol.for("sip-uri.call");
const CALLER = new vm.Script(`globalThis[Symbol.for("${CALL.description}")]()`);

/** Whether an error means that a call was stopped because it took too long. */
export function isTimeout(error) {
  return error?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

/** Calls a function that may never end. The limit is on its work before its first `await`. */
function limited(run, timeout) {
  if (timeout === undefined) return run();
  globalThis[CALL] = run;
  return CALLER.runInThisContext({ timeout });
}

async function runTest(file, { name, run }, { after }, timeout) {
  const start = performance.now();
  const done = (rest) => ({ file, name, milliseconds: performance.now() - start, ...rest });
  try {
    const pending = limited(run, timeout);
    if (typeof pending?.then === "function") await pending;
    return done({});
  } catch (error) {
    return done({ error: error ?? new Error("nothing was thrown") });
  } finally {
    for (const clean of after) clean();
  }
}
