/** The check passes in a copy of this project in which everything is filled in, and finds each thing that is not. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { packedFiles } from "./links.mjs";
import { addBinaries, removeUnhashed, unhashed } from "./lock.mjs";
import { findProblems } from "./problems.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const VERSION = "98.7.6";
const ADDRESS = "https://github.com/someone/sip-uri";
const COPIED = [
  "AGENTS.md",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "docs",
  "package-lock.json",
  "package.json",
];

/** @type {string} */
let folder;
/** @type {string[]} */
let files;
/** The files as they are when all is filled in. @type {Record<string, string>} */
const filled = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sip-uri-release-"));
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  fill("package.json", (text) =>
    JSON.stringify({
      ...JSON.parse(text),
      version: VERSION,
      repository: { type: "git", url: `git+${ADDRESS}.git` },
      homepage: `${ADDRESS}#readme`,
      bugs: { url: `${ADDRESS}/issues` },
    }),
  );
  fill(
    "CHANGELOG.md",
    (text) =>
      `# Changes\n\n## ${VERSION} - 2026-01-31\n\n${text.replace(/^## Unreleased$|^# .*$/gm, "")}`,
  );
  fill("SECURITY.md", (text) =>
    text.replace("\n\n", `\n\nReport to ${ADDRESS}/security/advisories/new\n\n`),
  );
  fill("package-lock.json", (text) => {
    const lock = addBinaries(JSON.parse(text));
    for (const key of unhashed(lock)) lock.packages[key].integrity = "sha512-hash";
    return JSON.stringify(lock);
  });
  fill("docs/README.md", (text) => text);
  git("init", "--quiet");
  git("add", "package-lock.json");
  files = await packedFiles(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fill(file, change) {
  filled[file] = change(readFileSync(join(folder, file), "utf8"));
  write(file, filled[file]);
}

function write(file, text) {
  writeFileSync(join(folder, file), text);
}

function git(...args) {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
}

/** What is found if one file is changed. */
async function foundIn(file, change) {
  const changed = change(filled[file]);
  expect(changed).not.toBe(filled[file]);
  write(file, changed);
  try {
    return await findProblems(folder, { files });
  } finally {
    write(file, filled[file]);
  }
}

/** @param {(json: any) => void} change */
const json = (change) => (text) => {
  const value = JSON.parse(text);
  change(value);
  return JSON.stringify(value);
};

test("nothing is found if everything is filled in", async () => {
  expect(await findProblems(folder, { files })).toEqual([]);
  expect(await findProblems(folder, { files, tag: `v${VERSION}` })).toEqual([]);
});

/** @type {Record<string, [file: string, change: (text: string) => string, found: RegExp[]]>} */
const MISSING = {
  "no repository, while the rest is someone's": [
    "package.json",
    json((manifest) => delete manifest.repository),
    [
      /^package\.json: "repository" is absent\. .*: npm pkg set repository\.type=git repository\.url=git\+https:/,
      /^package\.json: "homepage" does not follow from "repository"\./,
      /^package\.json: "bugs" does not follow from "repository"\./,
    ],
  ],
  "a repository as it is in the message": [
    "package.json",
    (text) => text.replaceAll("/someone/", "/OWNER/"),
    [/^package\.json: "repository" is not like git\+https:.*\.git\. Set it/],
  ],
  "no homepage": [
    "package.json",
    json((manifest) => delete manifest.homepage),
    [
      new RegExp(
        `^package\\.json: "homepage" is absent\\. Set it: npm pkg set homepage=${ADDRESS}#readme$`,
      ),
    ],
  ],
  "no bugs": [
    "package.json",
    json((manifest) => delete manifest.bugs),
    [
      new RegExp(
        `^package\\.json: "bugs" is absent\\. Set it: npm pkg set bugs\\.url=${ADDRESS}/issues$`,
      ),
    ],
  ],
  "the bugs of another project": [
    "package.json",
    (text) => text.replace(`${ADDRESS}/issues`, "https://github.com/another/sip-uri/issues"),
    [/^package\.json: "bugs" does not follow from "repository"\./],
  ],
  "no address in SECURITY.md": [
    "SECURITY.md",
    (text) => text.replaceAll(ADDRESS, "the repository"),
    [/^SECURITY\.md: .* no address\. Write there .*\/someone\/sip-uri\/security\/advisories\/new/],
  ],
  "an address of something else": [
    "SECURITY.md",
    (text) => `${text.replaceAll(ADDRESS, "the repository")}\nSee https://www.rfc-editor.org/.\n`,
    [/^SECURITY\.md: /],
  ],
  "an address as it is in the message": [
    "SECURITY.md",
    (text) => text.replace("/someone/", "/OWNER/"),
    [/^SECURITY\.md: /],
  ],
  "no section for the version": [
    "package.json",
    (text) => text.replace(VERSION, "98.7.7"),
    [/^CHANGELOG\.md: version 98\.7\.7 has no section\. Write: ## 98\.7\.7 - YYYY-MM-DD$/],
  ],
  "the changes as unreleased": [
    "CHANGELOG.md",
    (text) => text.replace(/^## 98.*$/m, "## Unreleased\n\n- More."),
    [/^CHANGELOG\.md: version 98\.7\.6 has no section\. Rename "Unreleased" to: ## 98/],
  ],
  "more changes as unreleased": [
    "CHANGELOG.md",
    (text) => text.replace("## 98", "## Unreleased\n\n- More.\n\n## 98"),
    [/^CHANGELOG\.md: "Unreleased" is not empty\./],
  ],
  "a section without a date": [
    "CHANGELOG.md",
    (text) => text.replace(" - 2026-01-31", ""),
    [/^CHANGELOG\.md: the section 98\.7\.6 has no date\./],
  ],
  "a day that does not exist": [
    "CHANGELOG.md",
    (text) => text.replace("2026-01-31", "2026-13-31"),
    [/^CHANGELOG\.md: the section 98\.7\.6 has no date\./],
  ],
  "a link to a file that is not packed, and one to a heading that is not there": [
    "docs/README.md",
    (text) => `${text}\n[a](../CONTRIBUTING.md) [b](tel.md#not-there) [c](mailto:a@b.example)\n`,
    [
      /^docs\/README\.md: the link to CONTRIBUTING\.md leads to nothing in the package\. /,
      /^docs\/README\.md: the link to docs\/tel\.md#not-there leads to no heading\. /,
    ],
  ],
  "no hash of a supported platform's binary": [
    "package-lock.json",
    json(({ packages }) => {
      delete packages["node_modules/@rollup/rollup-darwin-arm64"].integrity;
    }),
    [
      /^package-lock\.json: 1 entry has no "integrity", such as @rollup\/rollup-darwin-arm64\. .*: npm run tool complete-lock$/,
    ],
  ],
  "no entry for a supported platform's binary": [
    "package-lock.json",
    json(({ packages }) => delete packages["node_modules/@rollup/rollup-linux-x64-musl"]),
    [/^package-lock\.json: 1 entry has no "integrity", such as @rollup\/rollup-linux-x64-musl\. /],
  ],
  "no hash of a package for every platform": [
    "package-lock.json",
    json(({ packages }) => delete packages["node_modules/jest"].integrity),
    [/^package-lock\.json: 1 entry has no "integrity", such as jest\. /],
  ],
};

test.each(Object.entries(MISSING))("%s: found", async (_, [file, change, found]) => {
  expect(await foundIn(file, change)).toEqual(found.map((line) => expect.stringMatching(line)));
});

test("a page that is not packed is found", async () => {
  const manifest = JSON.parse(filled["package.json"]);
  const fewer = manifest.files.filter((name) => name !== "SECURITY.md");
  write("package.json", JSON.stringify({ ...manifest, files: fewer }));
  const found = await findProblems(folder);
  write("package.json", filled["package.json"]);
  const line = /^\S+: the link to SECURITY\.md leads to nothing in the package\. .*"files"/;
  expect(found).not.toEqual([]);
  expect(found.filter((problem) => !line.test(problem))).toEqual([]);
});

test("a platform that is not supported needs no hash", async () => {
  const found = foundIn(
    "package-lock.json",
    json(({ packages }) => delete packages["node_modules/@rollup/rollup-freebsd-x64"].integrity),
  );
  expect(await found).toEqual([]);
});

test("the lock of a tool is read too", async () => {
  const lock = { packages: { "": {}, "node_modules/a": { version: "1.0.0" } } };
  mkdirSync(join(folder, "tools/api"), { recursive: true });
  write("tools/api/package-lock.json", JSON.stringify(lock));
  git("add", "tools/api/package-lock.json");
  const found = await findProblems(folder, { files });
  git("rm", "--quiet", "--cached", "tools/api/package-lock.json");
  expect(found).toEqual([
    expect.stringMatching(/^tools\/api\/package-lock\.json: .* complete-lock -- tools\/api$/),
  ]);
});

test("a version that has its tag is found, unless the tag is being released", async () => {
  git("tag", `v${VERSION}`, git("write-tree"));
  const found = await findProblems(folder, { files });
  const foundWithTag = await findProblems(folder, { files, tag: `v${VERSION}` });
  git("tag", "--delete", `v${VERSION}`);
  expect(found).toEqual([
    expect.stringMatching(/^package\.json: version .* the tag v98\.7\.6 exi/),
  ]);
  expect(foundWithTag).toEqual([]);
});

test("a tag of another version is found", async () => {
  expect(await findProblems(folder, { files, tag: "v98.7.7" })).toEqual([
    expect.stringMatching(/^package\.json: the version is 98\.7\.6, but the tag is v98\.7\.7\. /),
  ]);
});

/** Runs the tool in the copy. */
function start(...args) {
  const loader = `--import=${new URL("../typescript.mjs", import.meta.url)}`;
  const run = [loader, join(ROOT, "tools/release-check/run.mjs"), ...args];
  return spawnSync(process.execPath, run, { cwd: folder, encoding: "utf8" });
}

test("the tool exits with 0 if nothing is found", () => {
  expect(start()).toMatchObject({ status: 0, stdout: "Ready for a release.\n" });
});

test("the tool exits with 1 if something is found", () => {
  const { status, stdout } = start("--tag", "v1");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^package\.json: .*\n\nNot ready for a release\.\n$/);
});

test("complete-lock leaves what has a hash as it is, and names what has none", () => {
  const hashed = { version: "1.0.0", integrity: "sha512-hash" };
  const lock = {
    packages: {
      "": { optionalDependencies: { "@a/win32-x64-gnu": "1.0.0", "@a/linux-arm64-musl": "1.0.0" } },
      "node_modules/@a/linux-x64-gnu": { version: "1.0.0" },
      "node_modules/@a/linux-x64-gnu/node_modules/b": { version: "1.0.0", inBundle: true },
      "node_modules/c": hashed,
    },
  };
  expect(unhashed(lock)).toEqual(["node_modules/@a/linux-x64-gnu"]);
  expect(Object.keys(removeUnhashed(lock).packages)).toEqual([
    "",
    "node_modules/@a/linux-x64-gnu/node_modules/b",
    "node_modules/c",
  ]);
  const { packages } = addBinaries(lock);
  expect(packages["node_modules/c"]).toBe(hashed);
  expect(packages["node_modules/@a/win32-x64-gnu"]).toEqual({
    version: "1.0.0",
    optional: true,
    os: ["win32"],
    cpu: ["x64"],
  });
  expect(packages["node_modules/@a/linux-arm64-musl"].libc).toEqual(["musl"]);
});
