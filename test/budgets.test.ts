import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import * as fastCheck from "../src/fast-check/index.ts";
import * as forms from "../src/forms/index.ts";
import * as script from "../src/global/index.ts";
import * as library from "../src/index.ts";
import * as interop from "../src/interop/index.ts";
import * as nameAddr from "../src/name-addr/index.ts";
import * as redact from "../src/redact/index.ts";
import * as repair from "../src/repair/index.ts";
import * as report from "../src/report/index.ts";
import * as routing from "../src/routing/index.ts";
import * as tel from "../src/tel/index.ts";
import * as twilio from "../src/twilio/index.ts";
import { expectLinear } from "./support/count-reads.ts";

const ROOT = new URL("../", import.meta.url).pathname;

/** The bundle of one import of the built package. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    external: ["fast-check"],
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent", // with sideEffects: false, esbuild warns about an import of nothing
  });
  return outputFiles[0]?.text ?? "";
}

async function size(code: string): Promise<number> {
  return gzipSync(await bundled(code), { level: 9 }).length;
}

/** What most users need: parsing, writing and reading. */
const CORE =
  "DEFAULT_LIMITS, SipUriError, build, decode, getHeaders, getParameter, hostType, isSipUri, parse, safeParse, serialize";

/** A bundle may grow by 3 % before someone has to say that it should. */
const SLACK = 1.03;

function expectWithin(name: string, bytes: number, measured: number): void {
  const budget = Math.floor(measured * SLACK);
  if (bytes <= budget) return;
  const [is, was, most] = [bytes, measured, budget].map((n) => n.toLocaleString("en-US"));
  throw new Error(
    `${name} is ${is} bytes, over its budget of ${most} (${was} and 3 %). ` +
      `If that is what you want, write ${bytes} instead of ${measured} in test/budgets.test.ts, ` +
      "in the same commit, and say why.",
  );
}

/** Each row has the size that was measured when it was last edited, in bytes. */
describe("size, minified and gzipped", () => {
  test.each([
    ["nothing", 'import "sip-uri"', 50],
    ["isSipUri", 'export { isSipUri } from "sip-uri"', 2797],
    ["parse", 'export { parse } from "sip-uri"', 6728],
    ["the core", `export { ${CORE} } from "sip-uri"`, 10_212],
    ["everything of sip-uri", 'export * from "sip-uri"', 12_868],
    ["addressOfRecord", 'export { addressOfRecord } from "sip-uri"', 7850],
    ["telephoneNumber", 'export { telephoneNumber } from "sip-uri/tel"', 2814],
    ["sip-uri/tel", 'export * from "sip-uri/tel"', 12_042],
    ["sip-uri/name-addr", 'export * from "sip-uri/name-addr"', 18_771],
    ["sip-uri/routing", 'export * from "sip-uri/routing"', 4025],
    ["sip-uri/repair", 'export * from "sip-uri/repair"', 9808],
    ["sip-uri/interop", 'export * from "sip-uri/interop"', 7295],
    ["sip-uri/fast-check", 'export * from "sip-uri/fast-check"', 13_454],
    ["sip-uri/redact", 'export * from "sip-uri/redact"', 7393],
    ["sip-uri/report", 'export * from "sip-uri/report"', 8772],
    ["sip-uri/twilio", 'export * from "sip-uri/twilio"', 16_002],
    ["isTwilioFrom", 'export { isTwilioFrom } from "sip-uri/twilio"', 130],
    ["sip-uri/forms", 'export * from "sip-uri/forms"', 21_440],
    ["check and sipUriGuard", 'export { check, sipUriGuard } from "sip-uri/forms"', 11_051],
  ])("%s", async (name, code, measured) => {
    expectWithin(name, await size(code), measured);
  });

  // Some engines limit the size of a function, and each of their workers compiles it.
  test("dist/global.js has at most 30,000 bytes", () => {
    expect(statSync(`${ROOT}dist/global.js`).size).toBeLessThanOrEqual(30_000);
  });

  test("a size over its budget is an error that says what to do", () => {
    expect(() => expectWithin("parse", 5753, 5586)).not.toThrow();
    expect(() => expectWithin("parse", 5754, 5586)).toThrow(
      "parse is 5,754 bytes, over its budget of 5,753 (5,586 and 3 %). If that is what you want, " +
        "write 5754 instead of 5586 in test/budgets.test.ts, in the same commit, and say why.",
    );
  });

  test.each([
    ["parse", 'export { parse } from "sip-uri"'],
    ["check", 'export { check } from "sip-uri/forms"'],
  ])("%s does not pay for other start rules of the grammar", async (_, code) => {
    const bundle = await bundled(code);
    expect(bundle).not.toContain("phone-context");
    expect(bundle).not.toContain("displayName");
    expect(bundle).not.toContain("tel-");
  });
});

test("there are no dependencies; fast-check is needed only for the arbitraries", () => {
  const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
  expect(manifest.dependencies).toBeUndefined();
  expect(Object.keys(manifest.peerDependencies)).toEqual(["fast-check"]);
  const page = readFileSync(`${ROOT}docs/fast-check.md`, "utf8");
  expect(page).toContain(`\`${manifest.peerDependencies["fast-check"]}\``);
  expect(manifest.peerDependenciesMeta).toEqual({ "fast-check": { optional: true } });
  expect(manifest.optionalDependencies).toBeUndefined();
});

describe("the exports", () => {
  test.each([
    [
      "sip-uri",
      library,
      `DEFAULT_LIMITS SipUriError addressOfRecord build decode equals getHeaders getParameter hostType
       isSipUri modify normalize parse safeParse serialize sip sipTag`,
    ],
    [
      "sip-uri/tel",
      tel,
      "equalsTel parseTel safeParseTel serializeTel sipToTel telToSip telephoneNumber",
    ],
    [
      "sip-uri/name-addr",
      nameAddr,
      `contactInfo findContact parseContacts parseNameAddr parseNameAddrList safeParseContacts
       safeParseNameAddr safeParseNameAddrList serializeNameAddr`,
    ],
    ["sip-uri/repair", repair, "repair"],
    ["sip-uri/fast-check", fastCheck, "nameAddr nearMiss sipUri sipUriText telUri"],
    ["sip-uri/interop", interop, "cautions"],
    ["sip-uri/redact", redact, "redact"],
    ["sip-uri/report", report, "formatIssues"],
    ["sip-uri/routing", routing, "nextHop restrictTo toRequest"],
    [
      "sip-uri/twilio",
      twilio,
      "callParameters formBody isTwilioFrom parseTwilioTo twilioErrorCode twilioPolicy",
    ],
    ["sip-uri/forms", forms, "check fromUserInput sipUriGuard sipUriSchema"],
    [
      "sip-uri/global",
      script,
      `addressOfRecord equals getParameter hostType isSipUri normalize safeParse serialize
       telephoneNumber`,
    ],
  ])("%s", (_, entryPoint, names) => {
    expect(Object.keys(entryPoint)).toEqual(names.split(/\s+/));
  });
});

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
    ["an invalid token", (n) => `sip:h;transport=${"%a".repeat(n)}[`],
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
    expectLinear((n) => library.safeParse(shape(n), options));
  });

  const distinct = (n: number, item: (i: string) => string) =>
    Array.from({ length: n }, (_, i) => item(String(i).padStart(5, "0"))).join("");
  const suspects: typeof shapes = [
    ["parameters that lead elsewhere", (n) => `sip:h${";%6Daddr=x".repeat(n)}`],
    ["parameters, then a transport", (n) => `sip:h${distinct(n, (i) => `;a${i}`)};transport=x`],
    ["parameters with line ends", (n) => `sip:h${distinct(n, (i) => `;a${i}=%0D%0A`)}`],
    ["headers that are not allowed", (n) => `sip:h?${"a=b&".repeat(n)}a=`],
    ["headers with a prefix", (n) => `sip:h?${"X-A=b&".repeat(n)}X-A=`],
    ["dangerous headers, escaped", (n) => `sip:h?${"%52oute=b&".repeat(n)}Via=`],
    ["one long header's name", (n) => `sip:h?X-${"%41".repeat(n)}=`],
    ["invalid header names", (n) => `sip:h?${"X-A:=b&".repeat(n)}X-A:=`],
    ["slashes", (n) => `sip:${"/".repeat(n)}@h`],
    ["escaped slashes", (n) => `sip:${"%2F".repeat(n)}@h`],
    ["half of a control character", (n) => `sip:${"%C2".repeat(n)}@h`],
    ["a user that is not UTF-8", (n) => `sip:${"%E2%82".repeat(n)}@h`],
    ["control characters", (n) => `sip:${"%0D%C2%85".repeat(n)}:${"%1B".repeat(n)}@h`],
    ["a host of many labels", (n) => `sip:${"a.".repeat(n)}example.com`],
    ["zeros of an IPv6 address", (n) => `sip:[${"0:".repeat(7)}1]:${"0".repeat(n)}1`],
  ];
  const policies: readonly forms.SipUriPolicy[] = [
    { limits: false },
    {
      schemes: ["sips"],
      transports: ["tls"],
      hosts: ["example.com", "*.example.com", "[::1]"],
      hostTypes: ["hostname"],
      user: { required: true, characters: "a", pattern: /[^&,]*/ },
      headers: ["X-*", "Subject"],
      limits: false,
    },
  ];

  test.each([...shapes, ...suspects])("%s, by a policy", (_, shape) => {
    for (const policy of policies) {
      expectLinear((n) => forms.check(shape(n), policy));
    }
  });

  const typed: typeof shapes = [
    ["a user of two escapes each", (n) => `sip:${"#1".repeat(n)}@h`],
    ["a user with a name, escaped", (n) => `sip:${"#a".repeat(n)}@h`],
    ["a user after a dot, escaped", (n) => `sip:.${"#1".repeat(n)}@h`],
    ["a name with Latin letters", (n) => `sip:a.${"éa".repeat(n)}@h`],
    ["a user of digits and spaces", (n) => `sip:${"1 ".repeat(n)}@h`],
    ["spaces around semicolons", (n) => `sip:a@h${" ; a=b".repeat(n)}`],
    ["invisible characters", (n) => `sip:${"a\u200d".repeat(n)}@h`],
    ["full-width characters", (n) => `sip:${"a\uff10".repeat(n)}@h`],
    ["quotes around quotes", (n) => `${'"('.repeat(n)}sip:a@h${')"'.repeat(n)}`],
    ["angle brackets", (n) => `${"<".repeat(n)}sip:a@h${">".repeat(n)}`],
    ["a list", (n) => "sip:a@h, ".repeat(n)],
  ];

  test.each([...shapes, ...typed])("%s, as user input", (_, shape) => {
    expectLinear((n) => forms.fromUserInput(shape(n), options));
  });
});
