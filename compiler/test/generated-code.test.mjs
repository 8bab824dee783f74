/** What the generated code has and has not in it. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import ts from "typescript";
import { generate, load } from "./support/compile.mjs";

const sipUri = readFileSync(new URL("../../grammar/sip-uri.peggy", import.meta.url), "utf8");

const grammar = `
  first = @one ";" rest:shared { return rest; }
  second = @two ";" shared
  one = $("only-in-one" [a-c]+)
  two = $("only-in-two" [d-f]+)
  shared = "(" @shared ")" / $[x-z]+
`
  .replace("@one", "one")
  .replace("@two", "two");

/** @param {string} source @param {string} names */
async function bundle(source, names) {
  const result = await build({
    stdin: { contents: `export { ${names} } from "./generated"`, resolveDir: "/" },
    bundle: true,
    format: "esm",
    write: false,
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
  return result.outputFiles[0].text;
}

describe.each([false, true])("a bundle of one function (TypeScript: %s)", (typescript) => {
  const options = { allowedStartRules: ["first", "second"], compiler: { typescript } };
  const source = generate(grammar, options);

  test("a parsing function brings nothing of other rules or of diagnosis", async () => {
    const code = await bundle(source, "first");
    expect(code).toContain("$shared");
    expect(code).not.toMatch(/second|two|miss|furthest|expected|explain/);
  });

  test("a diagnosing function brings no action and no other rule", async () => {
    const code = await bundle(source, "diagnose_second");
    expect(code).toContain("only-in-two");
    expect(code).not.toMatch(/first|only-in-one|action|value\$/);
  });

  test("nothing used, nothing left", async () => {
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

describe("start rules", () => {
  test("some only parsed, some only diagnosed", () => {
    const module = load(
      generate(grammar, {
        allowedStartRules: ["first", "second"],
        compiler: { parse: ["first"], diagnose: ["second"] },
      }),
    );
    expect(Object.keys(module)).toEqual(["first", "diagnose_second"]);
  });

  test("one that another one refers to", () => {
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
 * The functions inside other functions.
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

test.each([sipUri, grammar])("no function is made inside a function", (text) => {
  const file = ts.createSourceFile("a.js", generate(text), ts.ScriptTarget.ES2022, true);
  expect(innerFunctions(file)).toEqual([]);
  expect(file.statements.filter(ts.isFunctionDeclaration).length).toBeGreaterThan(3);
});

test("the same grammar gives the same code", () => {
  expect(generate(sipUri)).toBe(generate(sipUri));
});

test("classes of several rules become one test", () => {
  const code = generate('a = $(x / y / "%" z z)*\nx = [a-z]\ny = [-_] / "."\nz = [0-9A-F]');
  expect(code).toMatch(/\$classes\(\["-\.__az","09AF"\]\)/);
  expect(code).toMatch(/for \(c = -1; p < s\.length && \$class\[\(c = s\.charCodeAt\(p\)\)\] & 1;/);
});

/** Steps are counted by the reads of the input: time would depend on the machine. */
test.each(["sip:%s@h", "sip:%s", "sip:h;%s", "sip:h?%s", "sip:h;a=%s", "sip:h.%s", "sip:[%s]"])(
  "reads in linear time: %s",
  (frame) => {
    const source = generate(sipUri).replace(
      /s\.charCodeAt\(/g,
      "(globalThis.$reads++, s).charCodeAt(",
    );
    const { SIP_URI, diagnose_SIP_URI } = load(source);
    for (const unit of ["a", "%41", ";a=b", "a-", "-", "1.", "a.", "1:", "::", "&a=b", "%", ","]) {
      const reads = (/** @type {number} */ count) => {
        const input = `${frame.replace("%s", unit.repeat(count))}>`;
        const counter = /** @type {any} */ (globalThis);
        counter.$reads = 0;
        SIP_URI(input);
        diagnose_SIP_URI(input);
        return counter.$reads;
      };
      expect([unit, reads(1000) <= 4.2 * reads(250) + 200]).toEqual([unit, true]);
    }
  },
);
