/** The README and docs/: every block of code runs, every link leads somewhere, every code has a row. */
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
import { anchorsOf, blocksOf, errorsOf, linksOf, readPages } from "./support/pages.ts";

const PAGES = readPages();
const textOf = (path: string) => PAGES.find((page) => page.path === path)?.text ?? "";

/** What must fail, with the error that is found. */
const WRONG: Readonly<Record<string, readonly [code: string, error: RegExp]>> = {
  "a wrong output": ["1 + 1; // 3", /Expected values to be strictly deep-equal/],
  "an error that is not thrown": ["1 + 1; // throws SipUriError", /null is not SipUriError/],
  "a wrong type": ['const port: number = "5060";\nport; // "5060"', /^a page\(7,7\): error TS2322/],
  "a name that is not there": ["notThere; // 1", /Cannot find name 'notThere'/],
  "an output that is never reached": ["if (Date.now() < 0) {\n1 + 1; // 2\n}", /0 of 1 compared/],
};

describe("the code of the pages", () => {
  const blocks = PAGES.flatMap(blocksOf);
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

  test("the index has every page", () => {
    const index = PAGES.find(({ path }) => path === "docs/README.md");
    const pages = PAGES.map(({ path }) => path).filter((path) => /^docs\/[a-z]/.test(path));
    expect([...new Set(index && linksOf(index))].sort()).toEqual(pages.sort());
  });
});

test("the README is short: what is longer belongs in docs/", () => {
  expect(Buffer.byteLength(textOf("README.md"))).toBeLessThanOrEqual(9000);
});

test("docs/issues.md has one row for each code, under its kind", () => {
  const tables = [core, nameAddr, policy, repair, tel, twilio, userInput]
    .flatMap((messages): unknown[] => Object.values(messages))
    .filter((value): value is Table => Object.hasOwn(Object(value), "says"));
  const codes = [
    ...tables.flatMap(({ kind, says }) => Object.keys(says).map((code) => `${kind}: ${code}`)),
    ...Object.keys(userInput.USER_INPUT_CHANGES).map((code) => `changes: ${code}`),
    ...Object.keys(repair.REPAIRS).map((code) => `repairs: ${code}`),
  ];
  const [, ...sections] = textOf("docs/issues.md").split(/^## /m);
  const rows = sections.flatMap((section) => {
    const [heading = ""] = section.split("\n");
    const found = [...section.matchAll(/^\| `([a-z0-9-]+)` \|/gm)];
    return found.map(([, code]) => `${heading.toLowerCase()}: ${code}`);
  });
  const missing = codes.filter((code) => !rows.includes(code));
  const unknown = rows.filter((row) => !codes.includes(row));
  const twice = rows.filter((row, i) => rows.indexOf(row) !== i);
  expect({ missing, unknown, twice }).toEqual({ missing: [], unknown: [], twice: [] });
});
