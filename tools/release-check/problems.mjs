import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressProblems } from "./addresses.mjs";
import { linkProblems, packedFiles } from "./links.mjs";
import { lockProblems } from "./lock.mjs";
import { versionProblems } from "./version.mjs";

/**
 * What is missing before a release of the package in a folder: for each thing a line that says where it is
 * missing and what to write there.
 *
 * @param {string} root a checkout
 * @param {object} [known]
 * @param {string} [known.tag] the tag that is being released, if it exists already
 * @param {string[]} [known.files] the files that npm packs
 * @returns {Promise<string[]>}
 */
export async function findProblems(root, { tag, files } = {}) {
  /** @param {string} file */
  const read = (file) => readFileSync(join(root, file), "utf8");
  const manifest = JSON.parse(read("package.json"));
  return [
    ...addressProblems(manifest, read("SECURITY.md")),
    ...(await versionProblems(root, manifest.version, read("CHANGELOG.md"), tag)),
    ...linkProblems(root, files ?? (await packedFiles(root))),
    ...(await lockProblems(root)),
  ];
}
