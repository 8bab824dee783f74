// The code that is shown is TypeScript that compiles, runs, and gives the JSON that is shown.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { MODES, onPage } from "./browser.mjs";

const ROOT = new URL("../../../", import.meta.url);
/** In the package's own folder, so that "sip-uri" is what was built in dist/. */
const PROGRAMS = new URL("build/playground-programs/", ROOT);
rmSync(PROGRAMS, { recursive: true, force: true });
mkdirSync(PROGRAMS, { recursive: true });

/** Texts that break a careless string literal, a regular expression, or a link. */
const HOSTILE = [
  "sip:a'\"`\\\x24{1}\\n@h",
  "</script><script>alert(1)</script>",
  "sip:\u2028\u2029\u0000\u001b\u202e\ufeff\u{e0041}@h",
  "sip:\u{1f600}\u0301@h",
  "*/ //",
  "sip:h;__proto__=1;constructor=2?__proto__=3&toString=4",
  "__proto__=1\n__proto__: 2\nconstructor: 3",
  "sip:%22%5C%0D%0A@h",
  "a\r\nb\tc",
  "0",
  "-",
];

/** Clicks each example, and types each text into each field. Runs in the page. */
function programsOf(texts) {
  const all = (selector) => /** @type {any[]} */ ([...document.querySelectorAll(selector)]);
  const found = [];
  const note = () => {
    const results = all(".result");
    all(".program").forEach((program, i) => {
      const isThrown = results[i].ariaLabel.startsWith("Throws");
      found.push({ program: program.textContent, result: results[i].textContent, isThrown });
    });
  };
  const valuesFor = (field) => {
    if (field.type === "checkbox") return ["on", ""];
    return field.options ? [...field.options].map(({ value }) => value) : texts;
  };
  note();
  for (const example of all(".example")) {
    example.click();
    note();
  }
  for (const field of all("#panel :is(textarea, input, select)")) {
    for (const value of [...valuesFor(field), field.value]) {
      if (field.type === "checkbox") field.checked = value === "on";
      else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      note();
    }
  }
  return found;
}

let count = 0;
for (const mode of MODES) {
  test(`the code runs and gives what is shown: ${mode}`, () =>
    onPage(async (page) => {
      await page.locator(`#tab-${mode}`).click();
      const found = await page.evaluate(programsOf, HOSTILE);
      const shown = [...new Map(found.map((one) => [one.program, one])).values()];
      assert.ok(shown.length > 10);
      for (const { program, result, isThrown } of shown) {
        const file = new URL(`${++count}.mts`, PROGRAMS);
        writeFileSync(file, `${program}\nexport { result };\n`);
        const module = new URL(`${count}.mjs`, PROGRAMS);
        writeFileSync(module, `${program}\nexport { result };\n`);
        const outcome = await import(module.href).then(
          (loaded) => ({ isThrown: false, value: loaded.result }),
          (error) => ({ isThrown: true, value: error.issues }),
        );
        assert.equal(outcome.isThrown, isThrown, program);
        assert.deepEqual(JSON.parse(result), JSON.parse(JSON.stringify(outcome.value)), program);
      }
    }));
}

test("the code compiles", () => {
  assert.ok(count > 300);
  const compilerOptions = { strict: true, noEmit: true, module: "nodenext", target: "es2022" };
  writeFileSync(
    new URL("tsconfig.json", PROGRAMS),
    JSON.stringify({ compilerOptions, include: ["*.mts"] }),
  );
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", ROOT));
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", fileURLToPath(PROGRAMS)], {
    encoding: "utf8",
  });
  assert.equal(stdout, "");
  assert.equal(status, 0);
});

test("a button copies the code", () =>
  onPage(
    async (page) => {
      const program = await page.locator(".program").first().textContent();
      await page.getByRole("button", { name: "Copy the TypeScript: Components" }).click();
      await page.getByText("Copied").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), program);
      await page.getByRole("button", { name: "Copy link" }).click();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^file:.*#read$/);
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("where a page may not copy, the code is selected", () =>
  onPage(async (page) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error());
    });
    const program = await page.locator(".program").first().textContent();
    await page.getByRole("button", { name: "Copy the TypeScript: Components" }).click();
    await page.getByText("Press Ctrl+C").waitFor();
    assert.equal(await page.evaluate(() => String(getSelection()).trim()), program.trim());
  }));
