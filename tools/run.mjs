// The one entry to the tools: `npm run tool` lists them, `npm run tool bench -- --quick` runs one. It
// installs the packages that the tool has of its own, and builds the library where the tool reads it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Tool
 * @property {string} what
 * @property {string} [packages] the folder whose package.json it needs
 * @property {boolean} [build] whether it needs dist/
 * @property {readonly string[]} run the arguments of node
 */

/** @type {Readonly<Record<string, Tool>>} */
const TOOLS = {
  api: {
    what: "writes the public surface to tools/api/*.api.md; --check only compares",
    packages: "api",
    build: true,
    run: ["tools/api/report.mjs"],
  },
  bench: {
    what: "speed and size beside other libraries, to tools/bench/RESULTS.md; --quick only tries it",
    packages: "bench",
    build: true,
    run: ["tools/bench/run.mjs"],
  },
  "complete-lock": {
    what: "adds the entries of other platforms to package-lock.json",
    run: ["tools/complete-lock.mjs"],
  },
  diagrams: {
    what: "draws the grammar to grammar/diagrams/",
    run: ["tools/diagrams.mjs"],
  },
  fuzz: {
    what: "laws over every export on random input; --minutes N",
    build: true,
    run: [
      "--no-concurrent-recompilation",
      "--import=./tools/fuzz/typescript.mjs",
      "tools/fuzz/run.ts",
    ],
  },
  integrations: {
    what: "the documented recipes in other libraries, the Twilio SDK and curl",
    packages: "integrations",
    build: true,
    run: ["--test", "tools/integrations/recipes.test.mjs", "tools/integrations/twilio.test.mjs"],
  },
  "long-tests": {
    what: "the tests of npm test that try something at random, trying more",
    build: true,
    run: ["--experimental-vm-modules", "--no-warnings", "tools/long-tests.mjs"],
  },
  mutation: {
    what: "mutants of src/; names of parts run only these",
    packages: "mutation",
    run: ["tools/mutation/run.mjs"],
  },
  "mutation-grammar": {
    what: "mutants of the grammar",
    packages: "mutation",
    run: ["--no-warnings", "tools/mutation/grammar/run.mjs"],
  },
  playground: {
    what: "builds the page to build/playground/",
    run: [
      "node_modules/rollup/dist/bin/rollup",
      "--config",
      "tools/playground/rollup.config.mjs",
      "--silent",
    ],
  },
  "playground-test": {
    what: "tries the page in a browser; build it first",
    packages: "playground/test",
    run: ["tools/playground/test/run.mjs"],
  },
  reference: {
    what: "the reference from the doc comments, to build/reference/",
    packages: "api",
    run: ["tools/api/node_modules/typedoc/bin/typedoc", "--options", "tools/api/typedoc.json"],
  },
  "regular-expressions": {
    what: "checks every regular expression of src/ for time that is not linear",
    packages: "regular-expressions",
    run: ["tools/regular-expressions/check.mjs"],
  },
  runtimes: {
    what: "the behaviour suite in Node, Bun, Deno, workerd, Chromium and Firefox",
    run: ["tools/runtimes/run.mjs"],
  },
};

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Runs a program of node, or ends with its exit status. */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** npm sets the path of its own program for what it runs. */
function npm(...args) {
  const program = process.env.npm_execpath;
  if (program === undefined) throw new Error("Run this as: npm run tool NAME");
  node(program, ...args);
}

const [name = "", ...args] = process.argv.slice(2);
const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
if (tool === undefined) {
  const width = Math.max(...Object.keys(TOOLS).map((known) => known.length));
  console.log("npm run tool NAME [-- arguments]\n");
  for (const [known, { what }] of Object.entries(TOOLS))
    console.log(`  ${known.padEnd(width)}  ${what}`);
  process.exit(name === "" ? 0 : 2);
}
if (tool.build) npm("run", "build", "--silent");
if (tool.packages !== undefined) npm("install", "--prefix", `tools/${tool.packages}`, "--silent");
node(...tool.run, ...args);
