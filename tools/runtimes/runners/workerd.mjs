/** workerd, the runtime of Cloudflare Workers: no files, no eval, all modules listed in its configuration. */
import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { outcomeOf, run } from "../process.mjs";

const binary = () => createRequire(import.meta.url)("workerd").default;

export const workerd = {
  name: "workerd",
  async version() {
    const { stdout } = await run(binary(), ["--version"]);
    return /\d+(-\d+)+/.exec(stdout)?.[0] ?? "?";
  },
  formats: {
    ESM: (project) => test(project, "worker-esm.mjs"),
    CJS: (project) => test(project, "worker-cjs.mjs"),
  },
};

async function test({ folder }, main) {
  const config = join(folder, `${main}.capnp`);
  const files = [
    `mains/${main}`, // the first is the main module
    ...["paths.mjs", "paths.cjs", "data.mjs"].map((name) => `generated/${name}`),
    ...scripts(folder, "suite"),
    ...scripts(folder, "node_modules/sip-uri/dist"),
  ];
  writeFileSync(config, configuration(files));
  // It logs to standard output or to standard error.
  const { stdout, stderr, code } = await run(binary(), ["test", config], { mayFail: true });
  const line = `${stdout}\n${stderr}`.split("\n").find((text) => text.includes('{"passed"'));
  return outcomeOf({ stdout: line?.slice(line.indexOf("{")) ?? stdout, stderr, code });
}

function scripts(folder, under) {
  return readdirSync(join(folder, under), { recursive: true, encoding: "utf8" })
    .map((name) => `${under}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.[cm]?js$/.test(name));
}

function configuration(files) {
  const modules = files.map((file) => {
    const kind = file.endsWith(".cjs") ? "commonJsModule" : "esModule";
    return `(name = "${file}", ${kind} = embed "${file}")`;
  });
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  compatibilityDate = "2025-01-01",
  modules = [${modules.join(",\n    ")}],
))]);
`;
}
