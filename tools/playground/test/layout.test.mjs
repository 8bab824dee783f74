// At every width the layer matches its text and nothing overflows; also takes screenshots.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { MODES, onPage, PAGE } from "./browser.mjs";

const SHOTS = new URL("../../../build/playground-screenshots/", import.meta.url);
mkdirSync(SHOTS, { recursive: true });

const TEXTS = [
  "",
  "sip:alice@atlanta.com;maddr=239.255.255.1;ttl=15;method=INVITE?subject=project%20x&priority=urgent",
  `sip:${"w".repeat(400)}@example.com`,
  `sip:${"a b-c/".repeat(60)}@example.com   `,
  "sip:a\tb@h\n\n  line\u00fc \u6f22\u5b57 ".repeat(9),
  "sip:alice@example.com\n",
];

for (const width of [360, 390, 777, 1280]) {
  test(`the layer and the text have the same lines, ${width} px`, () =>
    onPage(
      async (page) => {
        for (const text of TEXTS) {
          await page.fill("#uri", text);
          const { inner, outer, layer } = await page.locator("#uri").evaluate((input) => {
            const outer = document.querySelector("#uri-layer")?.getBoundingClientRect().height;
            input.style.height = "0";
            const inner = input.scrollHeight;
            input.style.height = "";
            return { inner, outer, layer: input.getBoundingClientRect().height };
          });
          assert.equal(inner, Math.round(outer), JSON.stringify(text));
          assert.equal(layer, outer, JSON.stringify(text));
        }
      },
      { width },
    ));

  test(`nothing overflows horizontally, ${width} px`, () =>
    onPage(
      async (page) => {
        for (const text of TEXTS) {
          await page.fill("#uri", text);
          const excess = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(excess, 0, JSON.stringify(text));
        }
        for (const mode of MODES) {
          await page.locator(`#tab-${mode}`).click();
          for (const example of await page.locator(".example").all()) {
            await example.click();
            const excess = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(excess, 0, `${mode}: ${await example.textContent()}`);
          }
        }
      },
      { width },
    ));
}

const SHOWN = {
  ...Object.fromEntries(MODES.map((mode) => [mode, mode])),
  fix: 'read&uri="Bob" <sip:bob@example.com>',
  issue: "sip:bob@my_pbx.example.com:5060;transport=tls",
  caution: "sip:you@trusted.example;maddr=evil.example?Route=x",
  different: "compare&b=sip:bob@atlanta.com;lr",
  refused: "build&port=99999",
};

for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    for (const [name, fragment] of Object.entries(SHOWN)) {
      test(`a screenshot to look at: ${name}, ${colorScheme}, ${width} px`, () =>
        onPage(
          async (page) => {
            const path = fileURLToPath(new URL(`${name}-${colorScheme}-${width}.png`, SHOTS));
            await page.screenshot({ path, fullPage: true });
          },
          {
            ...{ colorScheme, width, deviceScaleFactor: width < 500 ? 2 : 1 },
            url: `${PAGE}#${encodeURI(fragment)}`,
          },
        ));
    }
  }
}
