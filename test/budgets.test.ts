import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import * as library from "../src/index.ts";

const ROOT = new URL("../", import.meta.url).pathname;

/** What one import costs a bundle: minified and gzipped, of the built package. */
async function size(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

describe("size, in bytes minified and gzipped", () => {
  test.each([
    ["nothing", 'import "sip-uri"', 50],
    ["isSipUri", 'export { isSipUri } from "sip-uri"', 2600],
    ["parse", 'export { parse } from "sip-uri"', 4800],
    ["everything", 'export * from "sip-uri"', 7000],
  ])("%s", async (_, code, most) => {
    expect(await size(code)).toBeLessThanOrEqual(most);
  });
});

test("there are no dependencies", () => {
  const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
  expect(manifest.dependencies).toBeUndefined();
  expect(manifest.peerDependencies).toBeUndefined();
  expect(manifest.optionalDependencies).toBeUndefined();
});

test("these are the exports", () => {
  expect(Object.keys(library)).toEqual([
    "DEFAULT_LIMITS",
    "SipUriError",
    "build",
    "decode",
    "getHeaders",
    "getParameter",
    "hostType",
    "isSipUri",
    "parse",
    "redact",
    "safeParse",
    "serialize",
  ]);
});

/** The work of the generated parser and of our own loops: how many characters are read. */
function reads(work: () => void): number {
  const { charCodeAt } = String.prototype;
  let count = 0;
  String.prototype.charCodeAt = function (this: string, index: number) {
    count++;
    return charCodeAt.call(this, index);
  };
  try {
    work();
  } finally {
    String.prototype.charCodeAt = charCodeAt;
  }
  return count;
}

describe("time is linear: four times the text is four times the work", () => {
  const shapes: readonly (readonly [string, (n: number) => string])[] = [
    ["a long user without @", (n) => `sip:${"a".repeat(n)}`],
    ["a long user with @", (n) => `sip:${"a".repeat(n)}@h`],
    ["a user of colons", (n) => `sip:${":".repeat(n)}@h`],
    ["a long password", (n) => `sip:a:${"b".repeat(n)}@h`],
    ["many @", (n) => `sip:${"a@".repeat(n)}h`],
    ["escapes", (n) => `sip:${"%41".repeat(n)}`],
    ["escapes and an @", (n) => `sip:${"%41".repeat(n)}@h`],
    ["percent signs", (n) => `sip:${"%".repeat(n)}@h`],
    [
      "parameters",
      (n) =>
        `sip:h${Array.from({ length: n }, (_, i) => `;a${String(i).padStart(5, "0")}=b`).join("")}`,
    ],
    ["equal parameters", (n) => `sip:h${";a=b".repeat(n)}`],
    ["flags, then a mistake", (n) => `sip:h${";a".repeat(n)}:>`],
    ["escaped names", (n) => `sip:h${";%61".repeat(n)}`],
    ["semicolons", (n) => `sip:h${";".repeat(n)}`],
    ["a token with %", (n) => `sip:h;transport=${"%".repeat(n)}`],
    ["a token that is none", (n) => `sip:h;transport=${"%a".repeat(n)}[`],
    ["an IPv6 address without an end", (n) => `sip:[${"1:".repeat(n)}`],
    ["colons in brackets", (n) => `sip:[${":".repeat(n)}]`],
    ["an IPv6 address without brackets", (n) => `sip:${"1:".repeat(n)}`],
    ["a long label", (n) => `sip:${"a".repeat(n)}.com`],
    ["hyphens", (n) => `sip:a${"-".repeat(n)}`],
    ["many labels", (n) => `sip:${"a.".repeat(n)}1`],
    ["labels of digits", (n) => `sip:${"1.".repeat(n)}1`],
    ["dots", (n) => `sip:${".".repeat(n)}`],
    ["a long port", (n) => `sip:h:${"1".repeat(n)}`],
    ["one long header", (n) => `sip:h?a=${"b".repeat(n)}`],
    ["many headers", (n) => `sip:h?${"a=b&".repeat(n)}a=`],
    ["question marks", (n) => `sip:h${"?".repeat(n)}`],
    ["white space", (n) => `sip:${" ".repeat(n)}h`],
    ["no scheme", (n) => "1 ".repeat(n)],
  ];
  const options = { limits: false } as const;

  test.each(shapes)("%s", (_, shape) => {
    const work = (n: number) => reads(() => library.safeParse(shape(n), options));
    expect(work(4000) + 1).toBeLessThan(4.5 * (work(1000) + 100));
  });
});
