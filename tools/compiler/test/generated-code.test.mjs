/** What the generated code contains and what it must not contain. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { compileGrammar } from "../../compile.mjs";
import { generate, load } from "./support/compile.mjs";

const sipUri = readFileSync(new URL("../../../grammar/sip-uri.peggy", import.meta.url), "utf8");
const sipUriModule = compileGrammar(sipUri);

const grammar = `
  first = @$one ";" rest:shared { return rest; }
  second = @$two ";" shared
  one = "only-in-one" [a-c]+
  two = "only-in-two" [d-f]+
  shared = "(" @$shared ")" / $[x-z]+
`.replace("@$one", "$one");

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
          setup.onLoad({ filter: /.*/, namespace: "g" }, () => ({ contents: source }));
        },
      },
    ],
  });
  return result.outputFiles?.[0]?.text ?? "";
}

describe("bundles", () => {
  const source = generate(grammar, { allowedStartRules: ["first", "second"] });

  test("a function brings in nothing from other rules", async () => {
    const code = await bundle(source, "first");
    expect(code).toContain("$shared");
    expect(code).not.toMatch(/second|two/);
  });

  test("nothing is left if nothing is used", async () => {
    const { outputFiles } = await build({
      stdin: { contents: 'import "./generated"', resolveDir: "/" },
      bundle: true,
      write: false,
      plugins: [
        {
          name: "generated",
          setup(setup) {
            setup.onResolve({ filter: /generated/ }, () => ({ path: "g", namespace: "g" }));
            setup.onLoad({ filter: /.*/, namespace: "g" }, () => ({ contents: sipUriModule }));
          },
        },
      ],
    });
    expect(outputFiles[0]?.text.trim()).toMatch(/^(\(\(\) => \{\s*\}\)\(\);)?$/);
  });

  test.each([
    [["SIP_URI"], []],
    [["SIP_URI", "telephone_uri"], []],
    [["SIP_URI"], ["host", "IPv6reference"]],
  ])("%j and %j don't depend on later start rules", async (diagnose, parse) => {
    const make = (/** @type {string[]} */ moreDiagnosed, /** @type {string[]} */ moreParsed) => {
      const compiler = { diagnose: [...diagnose, ...moreDiagnosed] };
      const allowedStartRules = [...compiler.diagnose, ...parse, ...moreParsed];
      return generate(sipUri, { allowedStartRules, compiler });
    };
    const names = [...diagnose, ...parse].join();
    // Without minified identifiers: when esbuild assigns those, it also counts code that it drops.
    const minified = { minifySyntax: true, minifyWhitespace: true };
    const alone = await bundle(make([], []), names, minified);
    const more = make(parse.length > 0 ? [] : ["name_addr_list", "name_addr_element"], ["token"]);
    expect(await bundle(more, names, minified)).toBe(alone);
  });
});

describe("the module", () => {
  test("has no state", () => {
    expect(sipUriModule).not.toMatch(/^(let|var) /m);
  });

  test("creates no function inside a function", () => {
    expect(sipUriModule).not.toMatch(/=>|^ +function/m);
  });

  test("is always the same", () => {
    expect(compileGrammar(sipUri)).toBe(sipUriModule);
  });

  test("goes back in the parser of SIP URIs only where alternatives begin alike", () => {
    const code = /export function SIP_URI.*?\n}/s.exec(sipUriModule)?.[0] ?? "";
    expect(code.match(/if \(p > furthest\)/g)?.length).toBeLessThanOrEqual(7);
  });
});

describe("start rules", () => {
  test("one returns nothing where it fails, another one where it failed", () => {
    const { a, b } = load(
      generate('a = "(" @$b ")"\nb = $[b]+ / a', {
        allowedStartRules: ["a", "b"],
        compiler: { diagnose: ["b"] },
      }),
    );
    expect([a("((bb))"), b("((bb))"), b("b"), a("b"), b("((b)"), b("")]).toEqual([
      "(bb)",
      "(bb)",
      "b",
      undefined,
      ~4,
      ~0,
    ]);
  });
});

test("classes of several rules become one test", () => {
  const code = generate('a = $(x / y / "%" z z)*\nx = [a-z]\ny = [-_] / "."\nz = [0-9A-F]');
  expect(code).toContain("p < s.length && $class[(c = s.charCodeAt(p))] & 1");
});

test("compact: loops that differ only in their class share a function", () => {
  const shared = 'a = $((x / e)+ ":" (y / e)*)\nx = [a-z] / "-"\ny = [A-Z] / "-"\ne = "%" [0-9]';
  const [long, short] = [false, true].map((compact) => generate(shared, { compiler: { compact } }));
  expect(long.match(/for \(;;\)/g)?.length).toBe(2);
  expect(short.match(/for \(;;\)/g)?.length).toBe(1);
  expect(short.match(/p = loop\$1\(s, p, [12]\)/g)?.length).toBe(2);
  for (const code of [long, short]) {
    const { a } = load(code);
    expect(["a-%1:A%2", "a:", "%1:-", ":", "a%:", "a:a"].map((text) => a(text))).toEqual([
      ...["a-%1:A%2", "a:", "%1:-"],
      ...[undefined, undefined, undefined],
    ]);
  }
});

/** Counts reads of the input, because time would depend on the machine. */
describe("reads in linear time", () => {
  const counted = sipUriModule.replace(/s\.charCodeAt\(/g, "(globalThis.$reads++, s).charCodeAt(");
  const { SIP_URI, name_addr_list } = load(counted);

  test.each(["sip:%s@h", "sip:%s", "sip:h;%s", "sip:h?%s", "sip:h;a=%s", "sip:h.%s", "sip:[%s]"])(
    "%s",
    (frame) => {
      for (const unit of "a %41 ;a=b a- - 1. a. 1: :: &a=b % ,".split(" ")) {
        const reads = (/** @type {number} */ count) => {
          const input = `${frame.replace("%s", unit.repeat(count))}>`;
          const counter = /** @type {any} */ (globalThis);
          counter.$reads = 0;
          SIP_URI(input);
          name_addr_list(`<${input}`);
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
  const code = generate(grammarShown, { compiler: { diagnose: ["entry"] } });
  expect(code).toContain(codeShown.trim());
});
