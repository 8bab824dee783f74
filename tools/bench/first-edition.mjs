// Builds the first edition, with which the goals compare. It is built once, next to the packages of this
// folder, from the repository's history.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const COMMIT = "563959f";

/** Returns the address of its entry; `null` if the history is not there, as in a shallow clone. */
export function firstEdition() {
  const folder = fileURLToPath(new URL(`node_modules/.first-edition-${COMMIT}/`, import.meta.url));
  const entry = `${folder}dist/index.js`;
  if (!existsSync(entry)) {
    try {
      build(folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      process.stderr.write(
        `The first edition can't be built, so nothing is compared with it: ${error.message}\n`,
      );
      return null;
    }
  }
  return pathToFileURL(entry).href;
}

function build(folder) {
  const archive = execFileSync("git", ["archive", COMMIT], {
    cwd: import.meta.dirname.replace(/tools.bench$/, ""),
    maxBuffer: 2 ** 28,
  });
  mkdirSync(folder, { recursive: true });
  /** @type {import("node:child_process").ExecFileSyncOptions} */
  const options = { cwd: folder, stdio: ["pipe", "ignore", "inherit"] };
  execFileSync("tar", ["-x"], { ...options, input: archive });
  execFileSync("npm", ["ci", "--ignore-scripts"], options);
  execFileSync("npm", ["run", "build"], options);
}
