/** TypeScript: compiles the declarations as users do. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "../process.mjs";
import { HERE, readJson, specifier } from "../project.mjs";

/** The module settings of users' tsconfig.json files. */
const MODES = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node10: { module: "commonjs", moduleResolution: "node10" },
};

/** @type {[string, string[]][]} TypeScript 6 deprecates node10, and 7 has removed it */
const VERSIONS = [
  ["5.4", ["nodenext", "bundler", "node10"]],
  ["5.9", ["nodenext", "bundler", "node10"]],
  ["6", ["nodenext", "bundler", "node10"]],
  ["7", ["nodenext", "bundler"]],
];

/** One row for each version and mode. `run` compiles with `strict` and without. */
export const TYPES = VERSIONS.flatMap(([alias, modes]) =>
  modes.map((mode) => ({
    version: versionOf(alias),
    mode,
    async run(project) {
      const typescript = join(HERE, "node_modules", `typescript-${alias}`);
      everyNameIsUsed(project);
      for (const strict of [true, false]) await compile(project, typescript, mode, strict);
      // fast-check's own types need one of the other modes.
      if (mode !== "node10") await compileWithFastCheck(project, typescript, mode);
      return "with strict and without";
    },
  })),
);

function versionOf(alias) {
  const { dependencies } = readJson(join(HERE, "package.json"));
  return dependencies[`typescript-${alias}`].split("@").at(-1);
}

/** Compiles what users write, with the compiler in a folder and the packages that they have: without fast-check. */
export async function compile(project, typescript, mode, strict) {
  const names = mode === "nodenext" ? ["users.mts", "users.cts", "users-both.mts"] : ["users.ts"];
  if (strict) names.push(mode === "nodenext" ? "users-strict.mts" : "users-strict.ts");
  await compileFiles(project, typescript, mode, strict, names);
}

/** Compiles the tests of users who have installed fast-check, as the checkout has. */
async function compileWithFastCheck(project, typescript, mode) {
  const installed = join(project.folder, "node_modules/fast-check");
  symlinkSync(join(HERE, "../../node_modules/fast-check"), installed, "junction");
  try {
    const ends = mode === "nodenext" ? ["mts", "cts"] : ["ts"];
    const names = ends.map((end) => `users-fast-check.${end}`);
    await compileFiles(project, typescript, mode, true, names);
  } finally {
    rmSync(installed);
  }
}

async function compileFiles({ folder }, typescript, mode, strict, copies) {
  const here = join(folder, "compiled", `${basename(typescript)}-${mode}-${strict}-${copies[0]}`);
  mkdirSync(here, { recursive: true });
  for (const name of copies) {
    cpSync(join(folder, "types", name.replace(/\.[mc]ts$/, ".ts")), join(here, name));
  }
  const compilerOptions = {
    ...MODES[mode],
    ...(typescript.endsWith("-6") && mode === "node10" && { ignoreDeprecations: "6.0" }),
    target: "es2022",
    lib: ["es2022"],
    types: [],
    strict,
    noEmit: true,
    skipLibCheck: false, // this is to check the package's declarations
  };
  writeFileSync(join(here, "tsconfig.json"), JSON.stringify({ compilerOptions, files: copies }));
  const tsc = join(typescript, "bin", "tsc");
  const { stdout, stderr, code } = await run(process.execPath, [tsc, "--project", here], {
    mayFail: true,
  });
  if (code !== 0) throw new Error(`strict: ${strict}\n${stdout}${stderr}`);
}

/** Throws if users.ts does not use an exported name: its type would not be tested. */
export function everyNameIsUsed({ folder, keys, manifest }) {
  const text = readFileSync(join(folder, "types/users.ts"), "utf8");
  for (const key of keys) {
    const file = manifest.exports[key].import.types;
    const declarations = readFileSync(join(folder, "node_modules/sip-uri", file), "utf8");
    const used = namesOf(text.matchAll(/import \{([^}]*)\} from "([^"]*)"/g), specifier(key));
    const exported = namesOf(declarations.matchAll(/^export (?:type )?\{([^}]*)\}/gm));
    const missing = exported.filter((name) => !used.includes(name));
    if (exported.length === 0 || missing.length > 0) {
      throw new Error(`types/users.ts does not use ${missing.join(", ")} of ${specifier(key)}`);
    }
  }
}

/** The names between the braces of an import or export: "B as C" is C in an export, and B in an import. */
function namesOf(matches, from) {
  return [...matches]
    .filter((match) => match[2] === from)
    .flatMap((match) => match[1].split(","))
    .map((name) => (from === undefined ? name : name.replace(/ as .*/, "")))
    .map((name) => name.trim().split(" ").at(-1))
    .filter((name) => name !== "");
}
