// The one entry to the tools: `npm run tool` lists them, `npm run tool bench -- --quick` runs one. It
// builds the library if the tool reads dist/, and installs the packages that only the tool needs.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Tool
 * @property {string} what one line of the list
 * @property {string} [options] what can be passed to it
 * @property {readonly string[]} [after] tools to run first
 * @property {boolean} [build] whether it reads dist/
 * @property {string} [packages] the folder under tools/ whose package.json lists its packages
 * @property {readonly string[]} run the arguments of Node.js
 */

/** @type {Readonly<Record<string, Tool>>} */
const TOOLS = {
  api: {
    what: "write the public API to tools/api/*.api.md",
    options: "--check (compare only)",
    build: true,
    packages: "api",
    run: ["tools/api/report.mjs"],
  },
  bench: {
    what: "measure speed and size beside other libraries; writes tools/bench/RESULTS.md",
    options: "--quick (a trial that writes nothing)",
    build: true,
    packages: "bench",
    run: ["tools/bench/run.mjs"],
  },
  "bench-check": {
    what: "measure sip-uri check on a million lines; writes tools/bench/RESULTS-CHECK.md",
    options: "LINES ROUNDS (1000000, 7)",
    build: true,
    packages: "bench",
    run: ["tools/bench/command-line.mjs"],
  },
  "complete-lock": {
    what: "add the entries of other platforms, with their hashes, to package-lock.json",
    options: "FOLDER (of another lock, such as tools/api)",
    run: ["tools/complete-lock.mjs"],
  },
  diagrams: {
    what: "draw the grammar; writes grammar/diagrams/",
    run: ["tools/diagrams.mjs"],
  },
  engines: {
    what: "run the recipes for databases and streams in them; writes tools/engines/RESULTS.md",
    build: true,
    packages: "engines",
    run: ["tools/engines/run.mjs"],
  },
  fuzz: {
    what: "check laws over every export on random input; writes tools/fuzz/RESULTS.md",
    options: "--minutes N  --seed N  --law PART-OF-ITS-NAME  --package DIR  --out DIR",
    build: true,
    run: [
      "--no-concurrent-recompilation", // else V8's coverage counters vary between runs
      "--import=./tools/typescript.mjs",
      "tools/fuzz/run.ts",
    ],
  },
  integrations: {
    what: "test the documented recipes in real libraries, the Twilio SDK and curl",
    build: true,
    packages: "integrations",
    run: [
      "--test",
      "--test-reporter=spec",
      "tools/integrations/recipes.test.mjs",
      "tools/integrations/twilio.test.mjs",
      "tools/integrations/vectors.test.mjs",
    ],
  },
  interop: {
    what: "compare with what other SIP stacks read; fails where tools/interop/differences.json says otherwise",
    options:
      "--write (the table and docs/other-stacks.md)  --fault unescaped-semicolon (must fail)",
    packages: "interop",
    run: ["--import=./tools/typescript.mjs", "tools/interop/run.mjs"],
  },
  "long-tests": {
    what: "the tests of npm test that try something at random, trying more",
    build: true,
    run: ["--experimental-vm-modules", "--no-warnings", "tools/long-tests.mjs"],
  },
  mutation: {
    what: "test the tests with mutants of src/; writes tools/mutation/*.md",
    build: true,
    options: "PART... (only these: see tools/mutation/parts.mjs)",
    packages: "mutation",
    run: ["tools/mutation/run.mjs"],
  },
  "mutation-grammar": {
    what: "test the tests with mutants of the grammar; writes tools/mutation/grammar/RESULTS.md",
    options: "RULE... (only these)",
    packages: "mutation",
    run: ["--no-warnings", "tools/mutation/grammar/run.mjs"],
  },
  playground: {
    what: "build the playground to build/playground/",
    run: [
      "node_modules/rollup/dist/bin/rollup",
      "--config",
      "tools/playground/rollup.config.mjs",
      "--silent",
    ],
  },
  "playground-test": {
    what: "test the playground in Chromium",
    after: ["playground"],
    build: true,
    packages: "playground/test",
    run: ["tools/playground/test/run.mjs"],
  },
  "redact-logs": {
    what: "count what redact leaves visible in texts as logs have them; writes tools/fuzz/logs/RESULTS.md",
    options: "TEXTS SEED (a million, 3261)",
    build: true,
    run: ["--import=./tools/typescript.mjs", "tools/fuzz/logs/run.ts"],
  },
  "regular-expressions": {
    what: "check that every regular expression takes linear time",
    packages: "regular-expressions",
    run: ["--import=./tools/typescript.mjs", "tools/regular-expressions/check.mjs"],
  },
  "release-check": {
    what: "say what is missing before a release",
    options: "--tag v1.2.3 (the tag that is being released, if it exists already)",
    run: ["--import=./tools/typescript.mjs", "tools/release-check/run.mjs"],
  },
  runtimes: {
    what: "test the package on Node.js, Bun, Deno, workerd and browsers; writes the tables of docs/runtimes.md",
    options: "--only NAME,NAME  --keep",
    packages: "runtimes",
    run: ["tools/runtimes/run.mjs"],
  },
  site: {
    what: "build the documentation, with the API reference and the playground, to build/site/",
    after: ["playground"],
    build: true,
    packages: "site",
    run: ["tools/site/build.mjs"],
  },
  "site-test": {
    what: "test the site in Chromium",
    after: ["site"],
    run: [
      "--test",
      "--test-reporter=spec",
      "--test-concurrency=1",
      "tools/site/test/files.test.mjs",
      "tools/site/test/browser.test.mjs",
    ],
  },
  vectors: {
    what: "write the public vectors, test/vectors/*.json, from the tables and the oracle",
    build: true,
    run: ["--import=./tools/typescript.mjs", "tools/vectors/write.ts"],
  },
};

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const [name = "--help", ...args] = process.argv.slice(2);
if (["--help", "-h", "help"].includes(name)) console.log(help());
else if (Object.hasOwn(TOOLS, name)) runTool(name, args);
else fail(`There is no tool "${name}".\n\n${help()}`);

function help() {
  const width = Math.max(...Object.keys(TOOLS).map((known) => known.length));
  const lines = Object.entries(TOOLS).flatMap(([known, { what, options }]) => [
    `  ${known.padEnd(width)}  ${what}`,
    ...(options === undefined ? [] : [`  ${" ".repeat(width)}    ${options}`]),
  ]);
  return `Usage: npm run tool NAME [-- OPTIONS]\n\n${lines.join("\n")}`;
}

/** @param {string} name @param {readonly string[]} args */
function runTool(name, args) {
  const { after = [], build = false, packages, run } = TOOLS[name];
  for (const other of after) runTool(other, []);
  if (build) npm("run", "build", "--silent");
  // On success npm prints a summary to standard output, which would mix with the tool's own.
  if (packages !== undefined) npm("install", "--prefix", `tools/${packages}`, "--loglevel=error");
  start([...run, ...args]);
}

/** @param {readonly string[]} args */
function npm(...args) {
  const program = process.env.npm_execpath; // npm sets it for the scripts that it runs
  if (program === undefined) fail("Start the tools with npm: npm run tool NAME");
  start([program, ...args], ["inherit", "ignore", "inherit"]);
}

/**
 * Runs Node.js, and exits if it fails.
 *
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} stdio
 */
function start(args, stdio = "inherit") {
  const { status, error } = spawnSync(process.execPath, args, { cwd: ROOT, stdio });
  if (error !== undefined) fail(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(2);
}
