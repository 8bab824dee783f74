/** Which tests are run for each mutant. */
import { readdirSync } from "node:fs";
import { PARTS } from "../parts.mjs";

const FOLDERS = ["test", "test/cli", "test/pattern", "compiler/test", "pattern/test"];

/** Files that run other processes, which have no mutants; that take long; or that test the grammar. */
const LEFT_OUT_FILES = [
  "test/agreement",
  "test/budgets",
  "test/cli.test",
  "test/grammar-types",
  "test/hostile",
  "test/peg",
  "test/docs",
  "compiler/test/constructs", // slow, and the code of its grammars is held by expected-code
  "compiler/test/optimised-grammars", // the same
  "compiler/test/random-grammars",
  "compiler/test/types.test",
];

/** Tests of how work grows and of stacks, laws over many texts, and one that loads a file that waits at its top. */
const LEFT_OUT_TESTS =
  /linear time|time is linear|hostile megabyte|exhausts the stack|whatever is substituted|the entry point takes/;

/** @param {string} root @param {string} part @returns {string[]} relative to the root */
export function testFiles(root, part) {
  const { tests } = PARTS[part];
  return FOLDERS.flatMap((folder) =>
    readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}`),
  )
    .filter((file) => /\.test\.(ts|mjs)$/.test(file))
    .filter((file) => tests.some((prefix) => file.startsWith(prefix)))
    .filter((file) => !LEFT_OUT_FILES.some((prefix) => file.startsWith(prefix)));
}

/** @param {string} id */
export function isLeftOut(id) {
  return LEFT_OUT_TESTS.test(id);
}
