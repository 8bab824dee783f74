/** The README, AGENTS.md and docs/: every block of code runs, every link leads somewhere, every code has a row. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Table } from "../src/issue.ts";
import * as core from "../src/messages.ts";
import * as nameAddr from "../src/name-addr/messages.ts";
import * as policy from "../src/policy/messages.ts";
import * as repair from "../src/repair/messages.ts";
import * as tel from "../src/tel/messages.ts";
import * as twilio from "../src/twilio/messages.ts";
import * as userInput from "../src/user-input/messages.ts";
import { rows } from "./support/cases.ts";
import {
  anchorsOf,
  blocksOf,
  errorsOf,
  linksOf,
  namedLinksOf,
  readPages,
} from "./support/pages.ts";
import { codeOfNames, parametersOf, type RegisteredParameter } from "./support/parameters.ts";

const PAGES = readPages();
const textOf = (path: string) => PAGES.find((page) => page.path === path)?.text ?? "";
/** What someone comes for, and the words of the links that lead there from the README. */
const TASKS = rows<{ task: string; clicks: string[]; page: string }>("tasks");
const registered = parametersOf(textOf("docs/parameters.md"));

/** What must fail, with the error that is found. */
const WRONG: Readonly<Record<string, readonly [code: string, error: RegExp]>> = {
  "a wrong output": ["1 + 1; // 3", /Expected values to be strictly deep-equal/],
  "an error that is not thrown": ["1 + 1; // throws SipUriError", /null is not SipUriError/],
  "a wrong type": ['const port: number = "5060";\nport; // "5060"', /^a page\(7,7\): error TS2322/],
  "a name that is not there": ["notThere; // 1", /Cannot find name 'notThere'/],
  "an output that is never reached": ["if (Date.now() < 0) {\n1 + 1; // 2\n}", /0 of 1 compared/],
};

describe("the code of the pages", () => {
  const blocks = [
    ...PAGES.flatMap(blocksOf),
    ...registered.map(({ place, code }) => ({ place, code })),
    { place: "docs/parameters.md:1", code: codeOfNames(registered) },
  ];
  const wrong = Object.values(WRONG).map(([code]) => ({ place: "a page:7", code: `${code}\n` }));
  const errors = errorsOf([...blocks, ...wrong]);

  test.each(blocks.map(({ place }, i) => [place, errors[i]] as const))(
    "%s compiles and gives what it says",
    (_, found) => {
      expect(found).toEqual([]);
    },
  );

  test.each(Object.entries(WRONG).map(([title, [, error]], i) => [title, error, i] as const))(
    "%s is found",
    (_, error, i) => {
      expect(errors[blocks.length + i]?.[0]).toMatch(error);
    },
  );

  test("all of the JavaScript is TypeScript", () => {
    const languages = PAGES.flatMap(({ text }) =>
      [...text.matchAll(/^```(\S*).*?^```$/gms)].map(([, language]) => language),
    );
    expect([...new Set(languages)].sort()).toEqual(["json", "sh", "sql", "ts", "tsx", "xml"]);
  });
});

describe("the links", () => {
  const { files } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  // npm packs the LICENSE too, whether or not package.json lists it.
  const targets = [...PAGES.flatMap(anchorsOf), ...files, "LICENSE"];

  test("docs/ is in the package", () => {
    expect(files).toContain("docs");
  });

  test.each(PAGES.map((page) => [page.path, page] as const))("of %s lead somewhere", (_, page) => {
    expect(linksOf(page).filter((target) => !targets.includes(target))).toEqual([]);
  });

  test.each(TASKS)("lead from the README to $page in two clicks: $task", ({ clicks, page }) => {
    let here = "README.md";
    for (const click of clicks) {
      const from = PAGES.find(({ path }) => path === here.split("#")[0]);
      here = from ? (namedLinksOf(from).find(({ name }) => name === click)?.target ?? "") : "";
    }
    expect(clicks.length).toBeLessThanOrEqual(2);
    expect(here).toBe(page);
  });

  test("the index has every page", () => {
    const index = PAGES.find(({ path }) => path === "docs/README.md");
    const pages = PAGES.map(({ path }) => path).filter((path) => /^docs\/[a-z]/.test(path));
    const links = index === undefined ? [] : linksOf(index);
    const others = ["AGENTS.md", "CHANGELOG.md", "SECURITY.md"];
    expect([...new Set(links)].sort()).toEqual([...others, ...pages].sort());
  });
});

test("the README is short: what is longer belongs in docs/", () => {
  expect(Buffer.byteLength(textOf("README.md"))).toBeLessThanOrEqual(9000);
});

test("docs/issues.md has one row for each code, under its kind, with an anchor", () => {
  const tables = [core, nameAddr, policy, repair, tel, twilio, userInput]
    .flatMap((messages): unknown[] => Object.values(messages))
    .filter((value): value is Table => Object.hasOwn(Object(value), "says"));
  const codes = [
    ...tables.flatMap(({ kind, says }) => Object.keys(says).map((code) => `${kind}: ${code}`)),
    ...Object.keys({ ...userInput.USER_INPUT_CHANGES, ...repair.REPAIRS }).map(
      (code) => `changes and repairs: ${code}`,
    ),
  ];
  const [, ...sections] = textOf("docs/issues.md").split(/^## /m);
  const listed = sections.flatMap((section) => {
    const [heading = ""] = section.split("\n");
    const codesThere = [...section.matchAll(/^\| <a id="(.+)" href="#\1">`\1`<\/a> \|/gm)];
    return codesThere.map(([, code]) => `${heading.toLowerCase()}: ${code}`);
  });
  const missing = codes.filter((code) => !listed.includes(code));
  const unknown = listed.filter((row) => !codes.includes(row));
  const names = listed.map((row) => row.split(": ")[1]);
  const twice = names.filter((code, i) => names.indexOf(code) !== i);
  expect({ missing, unknown, twice }).toEqual({ missing: [], unknown: [], twice: [] });
});

test("docs/issues.md says which function makes a change or a repair", () => {
  const found = [...textOf("docs/issues.md").matchAll(/`([a-z-]+)`<\/a> \| (both|`\w+`) \|/g)];
  const codesOf = (name: string) =>
    found.filter(([, , by = ""]) => [name, "both"].includes(by)).map(([, code]) => code);
  expect(codesOf("`fromUserInput`")).toEqual(Object.keys(userInput.USER_INPUT_CHANGES).sort());
  expect(codesOf("`repair`")).toEqual(Object.keys(repair.REPAIRS).sort());
});

test("docs/parameters.md has a row for each parameter that is registered, and the RFCs of the registry", () => {
  type Entry = Pick<RegisteredParameter, "scheme" | "name" | "references">;
  const registry = rows<Entry>("registered-parameters");
  const lines = (entries: readonly Entry[]) =>
    entries.map(({ scheme, name, references }) => `${scheme} ${name}: ${references.join()}`).sort();
  expect(registry).toHaveLength(35 + 14);
  expect(lines(registered)).toEqual(lines(registry));
});
