// Accessibility: axe's rules, contrast that axe can't measure, the keyboard, screen readers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { MODES, onPage, PAGE, textOf } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fragments of the page: every mode as it starts, and what is shown of a text. */
const STATES = {
  ...Object.fromEntries(MODES.map((mode) => [mode, mode])),
  "an empty text": "read&uri=",
  "an issue and a fix": 'read&uri="Bob" <sip:bob@example.com>',
  "two issues": "sips:bob@example.com;transport=udp;lr;lr",
  "an issue at the end": "sip:alice@",
  cautions: "sip:alice@example.com;maddr=evil.example?Route=x",
  "too long": `sip:${"a".repeat(300)}@h`,
  "different URIs": "compare&b=sip:h",
  "issues of values": "build&port=99999",
  "a wrong setting": "typed&defaultHost=a b",
  "Contact values": "header&as=contacts&text=<sip:h>;q=1, <sip:i>;expires=5",
};

for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    for (const [state, fragment] of Object.entries(STATES)) {
      test(`axe finds nothing: ${state}, ${colorScheme}, ${width} px`, () =>
        onPage(
          async (page) => {
            await page.locator(".meaning").evaluateAll((all) => {
              for (const meaning of all) meaning.open = true;
            });
            await page.evaluate(AXE);
            const { violations, incomplete } = await page.evaluate("axe.run()");
            const found = (results) =>
              results.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
            assert.deepEqual(found(violations), []);
            assert.deepEqual(
              incomplete.map(({ id }) => id).filter((id) => id !== "color-contrast"),
              [],
            );
          },
          { colorScheme, width, url: `${PAGE}#${encodeURI(fragment)}` },
        ));
    }
  }

  for (const theme of [null, "light", "dark"]) {
    test(`contrast of every hue and tint, ${colorScheme}, with the theme ${theme}`, () =>
      onPage(
        async (page) => {
          const ratios = await page.evaluate(contrasts, theme);
          assert.ok(ratios.length > 15);
          assert.deepEqual(
            ratios.filter(({ ratio, least }) => ratio < least),
            [],
          );
        },
        { colorScheme },
      ));
  }
}

/** WCAG 2.2 requires 4.5 for text (1.4.3) and 3 for what distinguishes parts (1.4.11). Runs in the page. */
function contrasts(theme) {
  if (theme !== null) document.documentElement.dataset.theme = theme;
  const probe = document.body.appendChild(document.createElement("span"));
  const luminance = (name) => {
    probe.style.color = `var(${name})`;
    const bytes = getComputedStyle(probe).color.match(/\d+/g) ?? [];
    const linear = bytes.map((byte) => {
      const part = Number(byte) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const contrast = (a, b, least) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return { pair: `${a} on ${b}`, ratio: (high + 0.05) / (low + 0.05), least };
  };
  const kinds = ["scheme", "user", "password", "host", "port", "parameters", "headers"];
  return [
    ...kinds.map((kind) => contrast("--ink", `--${kind}-tint`, 4.5)),
    ...kinds.map((kind) => contrast(`--${kind}`, "--surface", 3)),
    contrast("--ink", "--bad-tint", 4.5),
    contrast("--bad", "--bad-tint", 3),
    contrast("--caution", "--caution-tint", 4.5),
    contrast("--ink", "--caution-tint", 4.5),
    ...["--good", "--caution", "--bad"].map((state) => contrast(state, "--page", 4.5)),
    ...["--good", "--caution", "--bad"].map((state) => contrast(state, "--surface", 3)),
    ...["--host", "--parameters"].map((colour) => contrast(colour, "--surface", 4.5)),
    contrast("--control", "--surface", 3),
    contrast("--accent", "--page", 4.5),
    contrast("--soft", "--page", 4.5),
  ];
}

test("the keyboard alone reaches and operates everything, with a visible focus", () =>
  onPage(
    async (page) => {
      const stops = [];
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const activeElement = document.activeElement ?? document.body;
          const seen = activeElement.closest(".editor") ?? activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(seen);
          const isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          return [activeElement.id || activeElement.className || activeElement.tagName, isSeen];
        });
        if (stop[0] === "BODY") break;
        stops.push(stop);
      }
      assert.deepEqual(
        stops.filter(([, isSeen]) => !isSeen),
        [],
      );
      assert.deepEqual(
        [...new Set(stops.map(([name]) => name))],
        [
          ...["copy-link", "theme", "tab-read", "quiet", "uri", "link"],
          ...["code-link", "limits", "constraints", "underscores", "example"],
          ...["copy", "program", "result"],
        ],
      );
      assert.equal(stops.filter(([name]) => name === "example").length, 14);
    },
    { url: `${PAGE}#sips:bob@example.com;transport=udp` },
  ));

test("the arrow keys, Home and End go through the tabs", () =>
  onPage(async (page) => {
    const selected = () =>
      page
        .locator("[role=tab]")
        .evaluateAll((tabs) =>
          tabs
            .filter((tab) => tab.tabIndex === 0 || tab.getAttribute("aria-selected") === "true")
            .map((tab) =>
              [tab === document.activeElement, tab.tabIndex, tab.textContent].join(" "),
            ),
        );
    await page.locator("#tab-read").focus();
    const seen = [];
    for (const key of [
      "ArrowRight",
      "ArrowRight",
      "ArrowLeft",
      "End",
      "ArrowRight",
      "ArrowLeft",
      "Home",
    ]) {
      await page.keyboard.press(key);
      seen.push(...(await selected()));
    }
    assert.deepEqual(
      seen,
      ["Build", "Compare", "Build", "Log line", "Read", "Log line", "Read"].map(
        (name) => `true 0 ${name}`,
      ),
    );
    await page.getByRole("tabpanel", { name: "Read" }).waitFor();
  }));

test("the theme can be changed", () =>
  onPage(
    async (page) => {
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const dark = await background();
      await page.getByRole("button", { name: "Light theme" }).click();
      const light = await background();
      assert.notEqual(light, dark);
      await page.getByRole("button", { name: "Dark theme" }).click();
      assert.equal(await background(), dark);
    },
    { colorScheme: "dark" },
  ));

test("an example, an issue and a fix can be chosen with the keyboard", () =>
  onPage(async (page) => {
    await page.locator(".example", { hasText: "display name" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await textOf(page), '"Bob" <sip:bob@example.com>');
    await page.locator("#issues button").focus();
    await page.keyboard.press("Space");
    assert.equal(await page.locator(":focus").evaluate((field) => field.selectionEnd), 27);
    for (const stop of ["the issue", "its code", "a change", "another", "the fix"]) {
      await page.keyboard.press("Tab");
      assert.ok(stop);
    }
    await page.keyboard.press("Enter");
    assert.equal(await textOf(page), "sip:bob@example.com");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "uri");
    await page.keyboard.press("Enter");
    assert.equal(await textOf(page), "sip:bob@example.com", "a URI is one line");
  }));

test("the verdict and the issues are announced to screen readers once, after a pause", () =>
  onPage(async (page) => {
    const region = page.getByRole("status");
    await region.getByText("A valid SIP URI.").waitFor(); // of the page as it opens
    await page.locator("#announcer").evaluate((region) => {
      region.announced = [];
      const note = () => region.announced.push(region.textContent);
      new MutationObserver(note).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.locator("#uri").selectText();
    await page.keyboard.type("sip:h:5060x");
    await region.getByText("Not complete yet.").waitFor();
    await page.locator("#uri").blur();
    await region.getByText("character 11: ").waitFor();
    const message = await page.locator("#issues .message").textContent();
    assert.deepEqual(await page.locator("#announcer").evaluate(({ announced }) => announced), [
      "Not complete yet.",
      `Not a SIP URI. At character 11: ${message}`,
    ]);
    assert.equal(await page.getAttribute("#uri", "aria-describedby"), "verdict");
  }));

test("every control has a name", () =>
  onPage(async (page) => {
    await page.getByRole("textbox", { name: "SIP URI" }).waitFor();
    await page.getByRole("meter", { name: "URI" }).waitFor();
    await page.getByRole("meter", { name: "Headers" }).waitFor();
    await page.getByRole("checkbox", { name: "No limits" }).waitFor();
    await page.getByRole("group", { name: "Settings" }).waitFor();
    await page.getByRole("row", { name: "user alice" }).first().waitFor();
    await page.getByRole("group", { name: "TypeScript: Components" }).waitFor();
    await page.getByRole("button", { name: "Copy the TypeScript: Components" }).waitFor();
    await page.getByRole("tab", { name: "What people type" }).click();
    await page.getByRole("textbox", { name: "Host for a bare name or number" }).waitFor();
    await page.getByRole("button", { name: "Clear: What was typed" }).waitFor();
  }));

test("with forced colours the text is drawn only once", () =>
  onPage(
    async (page) => {
      assert.equal(
        await page.locator("#uri-layer").evaluate((layer) => getComputedStyle(layer).visibility),
        "hidden",
      );
    },
    { forcedColors: "active" },
  ));
