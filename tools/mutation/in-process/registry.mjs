/** The module that test files get for @jest/globals. It only collects their tests. */
import { expect } from "expect";
import { bind } from "jest-each";
import { ModuleMocker } from "jest-mock";

/**
 * @typedef {{ name: string, run: () => unknown }} Test
 * @typedef {{ tests: Test[], after: (() => unknown)[], globals: object }} Registry
 */

/** @returns {Registry} */
export function createRegistry() {
  const tests = [];
  const after = [];
  const path = [];
  const seen = new Map();
  const test = (title, run) => {
    const name = [...path, title].join(" > ");
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    tests.push({ name: times === 1 ? name : `${name} (${times})`, run });
  };
  const describe = (title, define) => {
    path.push(title);
    define();
    path.pop();
  };
  test.each = bind(test);
  describe.each = bind(describe, false);
  const jest = new ModuleMocker(globalThis);
  const globals = { describe, test, it: test, expect, jest, afterEach: (run) => after.push(run) };
  return { tests, after, globals };
}
