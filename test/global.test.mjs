/** dist/global.js: one script in ECMAScript 2020 that needs nothing but the language. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { describe, expect, test } from "@jest/globals";
import { transformSync } from "esbuild";
import * as script from "../src/global/index.ts";
import * as library from "../src/index.ts";
import * as tel from "../src/tel/index.ts";
import { readTables } from "../tools/runtimes/project.mjs";
import { runScriptSuite } from "../tools/runtimes/suite/script.mjs";

const code = readFileSync(new URL("../dist/global.js", import.meta.url), "utf8");

/** What ECMAScript has added since 2020, as far as a library like this one might use it. */
const NEWER = `
  delete Object.hasOwn; delete Object.groupBy; delete Map.groupBy;
  for (const name of ["at", "replaceAll", "isWellFormed", "toWellFormed"]) delete String.prototype[name];
  for (const name of ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]) {
    delete Array.prototype[name]; delete Object.getPrototypeOf(Uint8Array).prototype[name];
  }
  for (const name of Object.getOwnPropertyNames(Set.prototype)) {
    if (/^(union|inter|diff|symm|is[SD])/.test(name)) delete Set.prototype[name];
  }`;

/** Node.js adds nothing to a realm, but V8 does. */
const HOSTS = "delete globalThis.console; delete globalThis.WebAssembly;";

/** Runs the script in a realm that has only ECMAScript 2020. */
function realm() {
  const context = vm.createContext();
  const run = (text) => vm.runInContext(text, context);
  run(NEWER + HOSTS);
  const names = () => run("Object.getOwnPropertyNames(globalThis)");
  const before = names();
  run(code);
  return { run, added: names().filter((name) => !before.includes(name)) };
}

test("its syntax is that of ECMAScript 2020", () => {
  const written = (target) => transformSync(code, { target }).code;
  expect(written("es2020")).toBe(written("esnext"));
  expect(transformSync("a?.b ?? c ** 1n", { target: "es2020" }).code).toContain("?.");
  expect(transformSync("a ??= 1", { target: "es2020" }).code).not.toContain("??=");
});

test("it declares one global, in a sloppy script, a strict one and a function", () => {
  expect(realm().added).toEqual(["sipUri"]);
  const strict = vm.createContext();
  vm.runInContext(`"use strict";${code}`, strict);
  expect(vm.runInContext("typeof sipUri", strict)).toBe("object");
  expect(new Function(`${code}; return sipUri.isSipUri("sip:h");`)()).toBe(true);
  expect("sipUri" in globalThis).toBe(false);
});

test("it is ASCII, so it is the same however it is decoded", () => {
  expect(code).not.toMatch(/[^\0-\x7f]/);
  const { run } = realm();
  for (const quote of "\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e") {
    const text = `${quote}sip:h${quote}`;
    const { issues } = run(`sipUri.safeParse(${JSON.stringify(text)})`);
    expect(issues[0].code).toBe(library.safeParse(text).issues[0].code);
  }
});

test("it can be quoted in SQL", () => {
  expect(code).not.toMatch(/\$\$|"""|\0/);
});

test("it has the functions of src/global", () => {
  const { run } = realm();
  expect([...run("Object.keys(sipUri)")]).toEqual(Object.keys(script));
  for (const [name, value] of Object.entries(script)) {
    expect(value).toBe({ ...library, ...tel }[name]);
  }
});

describe("it passes the cases of the library", () => {
  const { run } = realm();
  const counts = {};
  const failures = [];
  const modules = { ".": library, "./tel": tel };
  runScriptSuite(run("sipUri"), modules, readTables(), (name, error) => {
    const [, exported] = name.split(/[ :]+/);
    counts[exported] = (counts[exported] ?? 0) + 1;
    if (error !== undefined) failures.push(`${name}: ${error}`);
  });

  test.each(Object.keys(script))("%s", (name) => {
    expect(counts[name]).toBeGreaterThan(0);
    expect(failures.filter((failure) => failure.includes(` ${name}:`))).toEqual([]);
  });
});

test("names on Object.prototype weaken nothing, also without Object.hasOwn", () => {
  const { run } = realm();
  const answer = run(`
    Object.prototype.user = "mallory";
    Object.prototype.limits = false;
    const { value } = sipUri.safeParse("sip:h");
    JSON.stringify([sipUri.serialize(value), sipUri.isSipUri("sip:" + "a".repeat(300) + "@h")]);
  `);
  expect(answer).toBe('["sip:h",false]');
});

test("its types declare the global and export nothing", () => {
  const types = readFileSync(new URL("../dist/global.d.ts", import.meta.url), "utf8");
  expect(types).toContain("declare const sipUri");
  expect(types).not.toMatch(/^export/m);
});
