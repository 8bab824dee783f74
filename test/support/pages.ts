/** The README, AGENTS.md and the pages of docs/, and the TypeScript in them as programs that check themselves. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { anchorOf } from "./anchors.ts";

const ROOT = new URL("../../", import.meta.url);
/** Inside the checkout, so that "sip-uri" is the package that was built. */
const FOLDER = new URL("build/docs/", ROOT);

export interface Page {
  /** From the root: "docs/tel.md". */
  readonly path: string;
  readonly text: string;
}

export interface Block {
  /** "docs/tel.md:12": where its code begins. */
  readonly place: string;
  readonly code: string;
}

export function readPages(): Page[] {
  const pages = readdirSync(new URL("docs/", ROOT)).filter((name) => name.endsWith(".md"));
  const paths = ["README.md", "AGENTS.md", ...pages.sort().map((name) => `docs/${name}`)];
  return paths.map((path) => ({ path, text: readFileSync(new URL(path, ROOT), "utf8") }));
}

/** The blocks of "ts" without a name. tools/integrations runs those with one: they need packages. */
export function blocksOf({ path, text }: Page): Block[] {
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ index, 1: code = "" }) => {
    const line = text.slice(0, index).split("\n").length + 1;
    return { place: `${path}:${line}`, code };
  });
}

/**
 * The code as a module that checks itself: `x; // y`, with y on the line or on the lines below,
 * says that x is deeply equal to y, or `x; // throws Y` that it throws a Y.
 */
function checked(code: string): string {
  const joined = code.replace(/;\n((?:\/\/ .*\n)+)/g, (_, comment: string) => {
    return `; // ${comment.replace(/^\/\/ /gm, "").replaceAll("\n", " ")}\n`;
  });
  return joined.replace(/^(.*); \/\/ (.*)$/gm, (_, expression: string, expected: string) => {
    const wanted = expected.startsWith("throws ")
      ? `new Error(${JSON.stringify(expected.slice("throws ".length))})`
      : `(${expected})`;
    return `verify(() => (${expression}), ${wanted});`;
  });
}

/** Runs each module that it is given, and prints the errors of each. */
const RUNNER = `import assert from "node:assert";
let compared = 0;
globalThis.verify = (actual, expected) => {
  compared++;
  if (!(expected instanceof Error)) return assert.deepStrictEqual(actual(), expected);
  let thrown = null;
  try { actual(); } catch (error) { thrown = error; }
  assert.ok(String(thrown).startsWith(expected.message), \`\${thrown} is not \${expected.message}\`);
};
const errors = [];
for (const [name, outputs] of JSON.parse(process.argv[2])) {
  compared = 0;
  try {
    await import("./" + name);
    errors.push(outputs > 0 && compared === outputs ? [] : [\`\${compared} of \${outputs} compared\`]);
  } catch (error) {
    errors.push([String(error)]);
  }
}
console.log(JSON.stringify(errors));
`;

const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2022"],
    module: "NodeNext",
    moduleDetection: "force",
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  },
};

/**
 * Compiles and runs each block, as someone does who pastes it into a strict project. A block
 * shows at least one output.
 */
export function errorsOf(blocks: readonly Block[]): string[][] {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(new URL(name, FOLDER), text);
  const modules = blocks.map(({ place, code }, i) => {
    const line = Number(place.split(":")[1]);
    write(`${i}.ts`, "\n".repeat(line - 1) + code); // errors then have the line of the page
    const program = checked(code);
    write(
      `${i}.mjs`,
      transformSync(program, { loader: "ts", target: "es2022", sourcefile: place }).code,
    );
    return [`${i}.mjs`, program.split("verify(() =>").length - 1];
  });
  write("run.mjs", RUNNER);
  write("tsconfig.json", JSON.stringify(TSCONFIG));
  const typeErrors = compile();
  const options = { cwd: FOLDER, encoding: "utf8" } as const;
  const out = execFileSync(process.execPath, ["run.mjs", JSON.stringify(modules)], options);
  const errors: string[][] = JSON.parse(out);
  return blocks.map(({ place }, i) => {
    const [page = ""] = place.split(":");
    const ofBlock = typeErrors.filter((line) => line.startsWith(`${i}.ts(`));
    return [...ofBlock.map((line) => line.replace(`${i}.ts`, page)), ...(errors[i] ?? [])];
  });
}

/** The lines that tsc prints. */
function compile(): string[] {
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", ROOT));
  const { stdout } = spawnSync(process.execPath, [tsc], { cwd: FOLDER, encoding: "utf8" });
  return stdout.split("\n");
}

/** The relative links of a page: their words without backticks, and where they lead, such as "docs/issues.md#limit". */
export function namedLinksOf({ path, text }: Page): { name: string; target: string }[] {
  const prose = text.replace(/^```.*?^```$/gms, "");
  return [...prose.matchAll(/(?:\[((?:[^\][`]|`+[^`]+`+)*))?\]\(([^)\s]+)\)/g)]
    .filter(([, , target = ""]) => !/^[a-z]+:/.test(target))
    .map(([, words = "", target = ""]) => {
      const { pathname, hash } = new URL(target, `file:///${path}`);
      return { name: words.replaceAll("`", ""), target: pathname.slice(1) + hash };
    });
}

export const linksOf = (page: Page): string[] => namedLinksOf(page).map(({ target }) => target);

/** What can be linked to in a page: the page, its headings as GitHub names them, and what has an id. */
export function anchorsOf({ path, text }: Page): string[] {
  const prose = text.replace(/^```.*?^```$/gms, "");
  const names = [
    ...[...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading)),
    ...[...prose.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id),
  ];
  return [path, ...names.map((name) => `${path}#${name}`)];
}
