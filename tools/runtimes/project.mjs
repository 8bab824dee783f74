/** The package as users get it: built, packed, and installed into an empty project. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "./process.mjs";

export const HERE = fileURLToPath(new URL("./", import.meta.url));
export const ROOT = join(HERE, "../..");
const CASES = join(HERE, "../../test/cases");

/**
 * @typedef {object} Project
 * @property {string} folder with the package in node_modules, and the suite
 * @property {string[]} keys the entry points, such as "." and "./tel"
 * @property {any} manifest the installed package.json
 */

/** @returns {Promise<Project>} */
export async function createProject() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sip-uri-runtimes-")));
  // `prepare` builds, so the packed code is current.
  const packed = await npm(["pack", "--json", "--pack-destination", folder], { cwd: ROOT });
  const json = packed.stdout.slice(packed.stdout.search(/^[[{]/m)); // after the output of `prepare`
  const [{ filename }] = Object.values(JSON.parse(json));
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  await npm(["install", "--offline", "--no-audit", "--no-fund", `./${basename(filename)}`], {
    cwd: folder,
  });
  const manifest = readJson(join(folder, "node_modules/sip-uri/package.json"));
  const keys = entryPointsOf(manifest);
  for (const part of ["suite", "mains", "types"]) {
    cpSync(join(HERE, part), join(folder, part), { recursive: true });
  }
  generate(folder, keys, manifest);
  return { folder, keys, manifest };
}

/** Writes the modules that import the entry points of package.json and their cases. */
function generate(folder, keys, manifest) {
  const target = (key, format) =>
    `../node_modules/sip-uri/${manifest.exports[key][format].default.slice("./".length)}`;
  const write = (name, text) => writeFileSync(join(folder, "generated", name), text);
  mkdirSync(join(folder, "generated"));
  write("bare.mjs", importing(keys, specifier));
  write("bare.cjs", requiring(keys, specifier));
  // For runtimes that don't resolve packages in node_modules.
  write(
    "paths.mjs",
    importing(keys, (key) => target(key, "import")),
  );
  write(
    "paths.cjs",
    requiring(keys, (key) => target(key, "require")),
  );
  write("data.mjs", data(keys));
}

/** The specifier by which users import an entry point: "sip-uri/tel". */
export function specifier(key) {
  return `sip-uri${key.slice(1)}`;
}

function importing(keys, from) {
  const imports = keys.map((key, i) => `import * as m${i} from ${JSON.stringify(from(key))};\n`);
  const entries = keys.map((key, i) => `${JSON.stringify(key)}: m${i}`);
  return `${imports.join("")}export default { ${entries.join(", ")} };\n`;
}

function requiring(keys, from) {
  const entries = keys.map(
    (key) => `${JSON.stringify(key)}: require(${JSON.stringify(from(key))})`,
  );
  return `module.exports = { ${entries.join(", ")} };\n`;
}

function data(keys) {
  const files = keys.map((key) => [key, `suite/entry-points/${caseFile(key)}`]);
  const known = files.filter(([, file]) => existsSync(join(HERE, file))); // the suite reports the others
  const imports = known.map(([, file], i) => `import c${i} from "../${file}";\n`);
  const entries = known.map(([key], i) => `${JSON.stringify(key)}: c${i}`);
  return `${imports.join("")}
export const entryPoints = { ${entries.join(", ")} };
export const keys = ${JSON.stringify(keys)};
export const tables = ${JSON.stringify(readTables())};
`;
}

/** The name of the file with the cases of an entry point. */
export function caseFile(key) {
  return key === "." ? "index.mjs" : `${key.slice("./".length)}.mjs`;
}

/** test/cases/*.json, by name. */
export function readTables() {
  const names = readdirSync(CASES).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    names.map((name) => [basename(name, ".json"), readJson(join(CASES, name))]),
  );
}

/** The keys of `exports` that are modules and need no other package. */
export function entryPointsOf({ exports, peerDependencies }) {
  const others = Object.keys(peerDependencies).map((name) => `./${name}`);
  return Object.keys(exports).filter((key) => exports[key].import && !others.includes(key));
}

export function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
