import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import * as parsers from "../grammar/sip-uri.peggy";

const ROOT = new URL("../", import.meta.url);

/** @type {Record<string, (text: string) => unknown>} */
const grammar = { ...parsers };

/** For each start rule, texts that together have every part that its value can have or lack. */
const TEXTS = {
  SIP_URI: ["sip:h", "SIPS:u:p@h:5060;lr;a=b;method=%?c=d&e=", "sip:u@h"],
  userinfo: ["u@", "u:p@"],
  telephone_uri: ["tel:+1;a;b=c", "tel:1;a;phone-context=x;b=c"],
  name_addr_list: ['"a" <sip:h>;b;c="d", sip:h'],
  name_addr_element: ['"a" <sip:h>;b;c="d"', "sip:h"],
  name_addr: ['"a" <sip:h>', "<sip:h>"],
  port: ["5060"],
};

/** The value of any other rule is the text itself. */
const OTHERS =
  "host hostname IPv4address IPv6reference token ttl user password pname hname global_number_digits local_number_digits";

/** tsc compares literals: a property that a type lacks is an error, and so is one that the value lacks. */
test("the declared types of the parser are those of its values", () => {
  const source = readFileSync(new URL("grammar/sip-uri.d.peggy.ts", ROOT), "utf8");
  const declared = [...source.matchAll(/^export declare function (\w+)/gm)].map(([, name]) => name);
  expect(declared.sort()).toEqual(Object.keys(grammar).sort());
  expect([...Object.keys(TEXTS), ...OTHERS.split(" ")].sort()).toEqual(declared);

  const told = declared.filter((rule) => typeof grammar[rule]("\0") === "number");
  const lines = Object.entries(TEXTS).flatMap(([rule, texts]) =>
    texts.map((text) => {
      const value = grammar[rule](text);
      expect([text, told.includes(rule) ? typeof value : "object"]).toEqual([text, "object"]);
      return `check<Value<typeof declared.${rule}>>(${JSON.stringify(value)});`;
    }),
  );
  const failures = declared.map(
    (rule) =>
      `same<Failure<typeof declared.${rule}>, ${told.includes(rule) ? "number" : "undefined"}>(true);`,
  );
  const texts = OTHERS.split(" ").map(
    (rule) => `same<Value<typeof declared.${rule}>, string>(true);`,
  );

  const folder = new URL("build/grammar-types/", ROOT);
  mkdirSync(folder, { recursive: true });
  const file = new URL("check.ts", folder);
  const code = `import type * as declared from "../../grammar/sip-uri.peggy";
type Rule = (text: string) => unknown;
type Value<R extends Rule> =
  undefined extends ReturnType<R> ? Exclude<ReturnType<R>, undefined> : Exclude<ReturnType<R>, number>;
type Failure<R extends Rule> = Exclude<ReturnType<R>, Value<R>>;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function check<T>(value: T): void;
declare function same<A, B>(isSame: Same<A, B>): void;
`;
  writeFileSync(file, [code, ...lines, ...failures, ...texts, ""].join("\n"));
  const { stdout } = spawnSync(process.execPath, [
    fileURLToPath(new URL("node_modules/typescript/bin/tsc", ROOT)),
    ..."--ignoreConfig --noEmit --strict --target es2022 --module nodenext --skipLibCheck".split(
      " ",
    ),
    ..."--allowArbitraryExtensions --allowImportingTsExtensions --types node".split(" "),
    fileURLToPath(file),
  ]);
  expect(stdout.toString()).toBe("");
}, 60_000);
