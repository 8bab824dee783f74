/** Runtimes that run a file and print: Node.js, Bun, Deno. */
import { join } from "node:path";
import { outcomeOf, run } from "../process.mjs";
import { HERE } from "../project.mjs";

const installed = (...path) => join(HERE, "node_modules", ...path);
const EXE = process.platform === "win32" ? ".exe" : "";

/** Node.js of a major version; package.json has it as "node-VERSION". */
export function node(major, what = "", flags = []) {
  return inConsole(`Node.js${what}`, [installed(`node-${major}`, "bin", `node${EXE}`), ...flags]);
}

export const bun = inConsole("Bun", [installed("bun", "bin", "bun.exe")]); // the name on every system

/** It may read the project and nothing else. */
export const deno = inConsole(
  "Deno",
  [process.execPath, installed("deno", "bin.cjs")],
  ({ folder }) => ["run", "--no-prompt", "--no-remote", `--allow-read=${folder}`],
);

/**
 * @param {string} name
 * @param {readonly string[]} command with its first arguments
 * @param {(project: import("../project.mjs").Project) => string[]} [flagsOf]
 */
function inConsole(name, [command, ...args], flagsOf = () => []) {
  const main = (project, file) => {
    const all = [...args, ...flagsOf(project), join(project.folder, "mains", file)];
    return run(command, all, { cwd: project.folder, mayFail: true }).then(outcomeOf);
  };
  return {
    name,
    async version() {
      const { stdout } = await run(command, [...args, "--version"]);
      return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? "?";
    },
    formats: {
      ESM: (project) => main(project, "esm.mjs"),
      CJS: (project) => main(project, "cjs.mjs"),
    },
  };
}
