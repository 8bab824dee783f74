/**
 * A test runner for Stryker. It runs all tests in one process, from fresh modules for each mutant, so that
 * no mutant sees the constants of another. Jest would take seconds for each.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { loadGrammar } from "../in-process/bundle.mjs";
import { idOf, isTimeout, Suite } from "../in-process/suite.mjs";
import { isLeftOut, testFiles } from "../test-files.mjs";

/** Stryker's instrumented code reads and writes this. */
globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
const stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
const LOADING = "loading";

/** A file or a test may take this many milliseconds, and this many times its duration without a mutant. */
const LIMIT = 40_000;
const LIMIT_FACTOR = 10;

class InProcessRunner {
  #suite;
  #known = new Set();
  /** Milliseconds, by file and by test. */
  #durations = new Map();

  /** The modules are fresh for each mutant, and there is nothing else to reload. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    createRequire(`${root}/package.json`)("fast-check").configureGlobal({ seed: 3261 });
    stryker.currentTestId = LOADING;
    const { compileGrammar } = await import(`${root}/tools/compile.mjs`);
    const grammar = loadGrammar(
      compileGrammar(readFileSync(`${root}/grammar/sip-uri.peggy`, "utf8")),
    );
    this.#suite = new Suite(root, grammar);
    await this.#suite.load(testFiles(root, process.env.MUTATION_PART ?? "core"));
  }

  async dryRun({ disableBail }) {
    stryker.mutantCoverage ??= { static: {}, perTest: {} };
    const coverage = stryker.mutantCoverage;
    Object.assign(stryker, { activeMutant: undefined, hitLimit: undefined });
    const results = await this.#suite.run({
      stopAtFailure: !disableBail,
      timeLimit: (id) => this.#timeLimit(id),
      isWanted: (id) => !isLeftOut(id),
      onCollect: (file) => {
        stryker.currentTestId = file;
      },
      onTest: (id) => {
        stryker.currentTestId = id;
      },
    });
    stryker.currentTestId = undefined;
    for (const { file, name, milliseconds } of results) {
      const id = idOf(file, name);
      this.#known.add(id);
      this.#durations.set(id, milliseconds);
      this.#durations.set(file, (this.#durations.get(file) ?? 0) + milliseconds);
      share(coverage.perTest, file, id);
    }
    for (const name of [LOADING, ...this.#suite.files]) delete coverage.perTest[name];
    return {
      status: DryRunStatus.Complete,
      tests: results.map(toTestResult),
      mutantCoverage: coverage,
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const hitCount = hitLimit === undefined ? undefined : 0;
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount });
    const wanted = testFilter && new Set(testFilter);
    const results = await this.#suite.run({
      files: this.#order(wanted),
      // A mutant may change a test's title, which makes it a new test.
      isWanted: (id) => wanted === undefined || wanted.has(id) || this.#isNew(id),
      stopAtFailure: !disableBail,
      timeLimit: (id) => this.#timeLimit(id),
    });
    stryker.activeMutant = undefined;
    if (isTimeout(results.at(-1)?.error)) return { status: MutantRunStatus.Timeout };
    const timeout = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    if (timeout) return toMutantRunResult(timeout);
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results.map(toTestResult) });
  }

  #timeLimit(id) {
    return LIMIT + Math.ceil(LIMIT_FACTOR * (this.#durations.get(id) ?? 0));
  }

  #isNew(id) {
    return !isLeftOut(id) && !this.#known.has(id);
  }

  /** The files of the wanted tests, fastest first. */
  #order(wanted) {
    const { files } = this.#suite;
    const needed = wanted && new Set([...wanted].map((id) => id.slice(0, id.indexOf(": "))));
    const time = (file) => this.#durations.get(file) ?? 0;
    return files
      .filter((file) => needed === undefined || needed.has(file))
      .sort((a, b) => time(a) - time(b));
  }
}

/** Counts what the modules of a file cover while they load for each of its tests. */
function share(perTest, file, id) {
  perTest[id] ??= {};
  const own = perTest[id];
  for (const [mutant, count] of Object.entries(perTest[file] ?? {})) {
    own[mutant] = (own[mutant] ?? 0) + count;
  }
}

function toTestResult({ file, name, milliseconds, error }) {
  const common = { id: idOf(file, name), name, fileName: file, timeSpentMs: milliseconds };
  if (error === undefined) return { ...common, status: TestStatus.Success };
  const failureMessage = String(error?.stack ?? error).slice(0, 2000);
  return { ...common, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner),
];
