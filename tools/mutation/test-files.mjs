/** Which tests are run for each mutant. */
import { readdirSync } from "node:fs";
import { LEFT_OUT, PARTS } from "./parts.mjs";

/**
 * The test files of a part, relative to the root.
 *
 * @param {string} root
 * @param {string} part
 */
export function testFiles(root, part) {
  const files = readdirSync(`${root}/test`).filter((file) => /\.test\.(ts|mjs)$/.test(file));
  return PARTS[part].tests.flatMap((prefix) => {
    const found = files.filter((file) => file.startsWith(prefix));
    if (found.length === 0) throw new Error(`parts.mjs: no test/${prefix}*`);
    return found.map((file) => `test/${file}`);
  });
}

/** @param {string} id of a test: its file and titles */
export function isLeftOut(id) {
  return LEFT_OUT.some((words) => id.includes(words));
}
