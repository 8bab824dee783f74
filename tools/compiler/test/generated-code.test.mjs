/** What the generated code contains and what it must not contain. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import ts from "typescript";
import { generate, load } from "./support/compile.mjs";

const sipUri = readFileSync(new URL("../../../grammar/sip-uri.peggy", import.meta.url), "utf8");

const grammar = `
  first = @one ";" rest:shared { return rest; }
  second = @two ";" shared
  one = $("only-in-one" [a-c]+)
  two = $("only-in-two" [d-f]+)
  shared = "(" @shared ")" / $[x-z]+
`
  .replace("@one", "one")
  .replace("@two", "two");

/**
 * @param {string} source
 * @param {string} names
 * @param {import("esbuild").BuildOptions} [more]
 */
async function bundle(source, names, more = {}) {
  const result = await build({
    stdin: { contents: `export { ${names} } from "./generated"`, resolveDir: "/" },
    bundle: true,
    format: "esm",
    write: false,
    ...more,
    plugins: [
      {
        name: "generated",
        setup(setup) {
          setup.onResolve({ filter: /generated/ }, () => ({ path: "generated", namespace: "g" }));
          setup.onLoad({ filter: /.*/, namespace: "g" }, () => ({
            contents: source,
            loader: "ts",
          }));
        },
      },
    ],
  });
  return result.outputFiles?.[0]?.text ?? "";
}

describe.each([false, true])("a bundle of one function (TypeScript: %s)", (typescript) => {
  const options = { allowedStartRules: ["first", "second"], compiler: { typescript } };
  const source = generate(grammar, options);

  test("a parsing function brings in nothing from other rules or from diagnosis", async () => {
    const code = await bundle(source, "first");
    expect(code).toContain("$shared");
    expect(code).not.toMatch(/second|two|miss|furthest|expected|track/);
  });

  test("a diagnosing function brings in no action and no other rule", async () => {
    const code = await bundle(source, "diagnose_second");
    expect(code).toContain("only-in-two");
    expect(code).not.toMatch(/first|only-in-one|action|value\$/);
  });

  test("nothing is left if nothing is used", async () => {
    const code = await bundle(`${source}\n`, "first as unused");
    const nothing = await build({
      stdin: { contents: source, loader: "ts" },
      bundle: true,
      format: "esm",
      write: false,
      treeShaking: true,
      footer: { js: "" },
    });
    expect(code.length).toBeLessThanOrEqual(nothing.outputFiles[0].text.length);
  });
});

describe("a bundle of some start rules doesn't depend on the others", () => {
  const PARSE = ["SIP_URI", "host", "IPv6reference", "ttl"];
  const DIAGNOSE = ["SIP_URI_with_userinfo", "SIP_URI_without_userinfo"];
  const make = (/** @type {string[]} */ parse, /** @type {string[]} */ diagnose) =>
    generate(sipUri, {
      allowedStartRules: [...new Set([...parse, ...diagnose])],
      compiler: { parse, diagnose, expectations: false },
    });
  const all = make(
    [...PARSE, "telephone_uri", "name_addr", "name_addr_element", "name_addr_list", "token"],
    [...DIAGNOSE, "telephone_uri", "name_addr_element", "name_addr_list"],
  );

  test.each([
    [["SIP_URI"], []],
    [["SIP_URI", "host", "ttl"], []],
    [PARSE, DIAGNOSE],
  ])("%j, diagnosed: %j", async (parse, diagnose) => {
    const names = [...parse, ...diagnose.map((rule) => `diagnose_${rule}`)].join();
    // Without minified identifiers: when esbuild assigns those, it also counts code that it drops.
    const minified = { minifySyntax: true, minifyWhitespace: true };
    const alone = await bundle(make(parse, diagnose), names, minified);
    expect(await bundle(all, names, minified)).toBe(alone);
  });
});

describe("diagnosis without expectations", () => {
  const source = generate(sipUri, { compiler: { expectations: false } });

  test("returns the offset, or -1", () => {
    const { diagnose_SIP_URI } = load(source);
    expect(["sip:a@h", "sip:a@h:x", "sip:é", ""].map(diagnose_SIP_URI)).toEqual([-1, 8, 4, 0]);
  });

  test("creates no object, array, function or string", async () => {
    const code = await bundle(source, "diagnose_SIP_URI", { minifySyntax: true });
    const functions = code.slice(code.search(/^function (?!\$)/m));
    expect(functions).toContain("track$");
    expect(functions).not.toMatch(/\[\]|[=(] ?[{[]|slice|new |=>/);
    expect(code).not.toContain("expected");
  });
});

describe("start rules", () => {
  test("one is only parsed, another only diagnosed", () => {
    const module = load(
      generate(grammar, {
        allowedStartRules: ["first", "second"],
        compiler: { parse: ["first"], diagnose: ["second"] },
      }),
    );
    expect(Object.keys(module)).toEqual(["first", "diagnose_second"]);
  });

  test("one refers to another", () => {
    const module = load(
      generate('a = "(" @b ")"\nb = $[b]+ / a', { allowedStartRules: ["a", "b"] }),
    );
    expect([module.a("((bb))"), module.b("((bb))"), module.b("b"), module.a("b")]).toEqual([
      "bb",
      "bb",
      "b",
      undefined,
    ]);
    expect(module.diagnose_a("b")).toEqual({ offset: 0, expected: ['"("'] });
  });
});

/**
 * Returns the functions inside other functions.
 * @param {ts.Node} node
 * @param {number} depth
 * @returns {string[]}
 */
function innerFunctions(node, depth = 0) {
  const isFunction = ts.isFunctionLike(node) || ts.isClassLike(node);
  const found = isFunction && depth > 0 ? [node.getText()] : [];
  ts.forEachChild(node, (child) => {
    found.push(...innerFunctions(child, depth + (isFunction ? 1 : 0)));
  });
  return found;
}

test.each([sipUri, grammar])("no function is created inside a function", (text) => {
  const file = ts.createSourceFile("a.js", generate(text), ts.ScriptTarget.ES2022, true);
  expect(innerFunctions(file)).toEqual([]);
  expect(file.statements.filter(ts.isFunctionDeclaration).length).toBeGreaterThan(3);
});

test("the same grammar always gives the same code", () => {
  expect(generate(sipUri)).toBe(generate(sipUri));
});

test("classes of several rules become one test", () => {
  const code = generate('a = $(x / y / "%" z z)*\nx = [a-z]\ny = [-_] / "."\nz = [0-9A-F]');
  expect(code).toContain("p < s.length && $class[(c = s.charCodeAt(p))] & 1");
});

/** Counts reads of the input, because time would depend on the machine. */
describe.each([true, false])("reads in linear time (expectations: %s)", (expectations) => {
  const source = generate(sipUri, { compiler: { expectations } }).replace(
    /s\.charCodeAt\(/g,
    "(globalThis.$reads++, s).charCodeAt(",
  );
  const { SIP_URI, diagnose_SIP_URI } = load(source);

  test.each(["sip:%s@h", "sip:%s", "sip:h;%s", "sip:h?%s", "sip:h;a=%s", "sip:h.%s", "sip:[%s]"])(
    "%s",
    (frame) => {
      for (const unit of [
        "a",
        "%41",
        ";a=b",
        "a-",
        "-",
        "1.",
        "a.",
        "1:",
        "::",
        "&a=b",
        "%",
        ",",
      ]) {
        const reads = (/** @type {number} */ count) => {
          const input = `${frame.replace("%s", unit.repeat(count))}>`;
          const counter = /** @type {any} */ (globalThis);
          counter.$reads = 0;
          SIP_URI(input);
          diagnose_SIP_URI(input);
          return counter.$reads;
        };
        expect([unit, reads(400) <= 4.2 * reads(100) + 200]).toEqual([unit, true]);
      }
    },
  );
});

test("the README shows what is generated", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, grammarShown = ""] = /```peggy\n(.*?)```/s.exec(readme) ?? [];
  const [, codeShown = ""] = /```js\n(const \$class.*?)```/s.exec(readme) ?? [];
  expect(codeShown).not.toBe("");
  const code = generate(grammarShown, { compiler: { diagnose: [] } });
  expect(code).toContain(codeShown.trim());
});
