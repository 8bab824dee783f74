// Accessibility: axe's rules, contrast that axe can't measure, the keyboard, screen readers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { onPage, PAGE, textOf } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STATES = {
  "a valid URI": null,
  "an empty text": "",
  "an issue and a fix": '"Bob" <sip:bob@example.com>',
  "two issues": "sips:bob@example.com;transport=udp;lr;lr",
  "an issue at the end": "sip:alice:secret@",
  "too long": `sip:${"a".repeat(300)}@h`,
};

for (const colorScheme of ["light", "dark"]) {
  for (const [state, text] of Object.entries(STATES)) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing: ${state}, ${colorScheme}, ${width} px`, () =>
        onPage(
          async (page) => {
            if (text !== null) await page.fill("#uri", text);
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
          { colorScheme, width },
        ));
    }
  }

  test(`contrast of every hue and tint, ${colorScheme}`, () =>
    onPage(
      async (page) => {
        const ratios = await page.evaluate(contrasts);
        assert.ok(ratios.length > 15);
        assert.deepEqual(
          ratios.filter(({ ratio, least }) => ratio < least),
          [],
        );
      },
      { colorScheme },
    ));
}

/** WCAG 2.2 requires 4.5 for text (1.4.3) and 3 for what distinguishes parts (1.4.11). Runs in the page. */
function contrasts() {
  const styles = getComputedStyle(document.documentElement);
  const luminance = (name) => {
    const hex = styles.getPropertyValue(name).trim();
    const linear = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
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
    contrast("--control", "--surface", 3),
    contrast("--accent", "--page", 4.5),
    contrast("--soft", "--page", 4.5),
  ];
}

test("the keyboard alone reaches and operates everything, with a visible focus", () =>
  onPage(
    async (page) => {
      const stops = [];
      for (let i = 0; i < 40; i++) {
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
        ["clear", "uri", "link", "policy", "default-host", "idn", "example"],
      );
      assert.equal(stops.filter(([name]) => name === "example").length, 16);
    },
    { url: `${PAGE}#sips:bob@example.com;transport=udp` },
  ));

test("an example, an issue and a fix can be chosen with the keyboard", () =>
  onPage(async (page) => {
    await page.locator(".example").nth(9).focus();
    await page.keyboard.press("Enter");
    assert.equal(await textOf(page), '"Bob" <sip:bob@example.com>');
    await page.locator("#issues button").focus();
    await page.keyboard.press("Space");
    assert.equal(await page.locator(":focus").evaluate((field) => field.selectionEnd), 27);
    await page.keyboard.press("Tab"); // to the button
    await page.keyboard.press("Tab"); // to the fix
    await page.keyboard.press("Enter");
    assert.equal(await textOf(page), "sip:bob@example.com");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "uri");
    await page.keyboard.press("Enter");
    assert.equal(await textOf(page), "sip:bob@example.com", "a URI is one line");
  }));

test("the verdict and the issues are announced to screen readers once, after a pause", () =>
  onPage(async (page) => {
    const region = page.getByRole("status");
    await page.locator("#announcer").evaluate((region) => {
      region.announced = [];
      const note = () => region.announced.push(region.textContent);
      new MutationObserver(note).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.fill("#uri", "");
    await page.type("#uri", "sip:h:5060x");
    await region.getByText("character 11: ").waitFor();
    const message = await page.locator("#issues .message").textContent();
    assert.deepEqual(await page.locator("#announcer").evaluate(({ announced }) => announced), [
      `Not a SIP URI. At character 11: ${message}`,
    ]);
    assert.equal(await page.getAttribute("#uri", "aria-describedby"), "verdict");
  }));

test("every control has a name", () =>
  onPage(async (page) => {
    await page.getByRole("textbox", { name: "SIP URI" }).waitFor();
    await page.getByRole("meter", { name: "URI" }).waitFor();
    await page.getByRole("meter", { name: "Headers" }).waitFor();
    await page.getByRole("checkbox", { name: "Apply the default policy for forms" }).waitFor();
    await page.getByRole("textbox", { name: "Host for a bare name or number" }).waitFor();
    await page.getByRole("row", { name: "user alice" }).waitFor();
  }));

test("with forced colours the text is drawn only once", () =>
  onPage(
    async (page) => {
      assert.equal(
        await page.locator("#layer").evaluate((layer) => getComputedStyle(layer).visibility),
        "hidden",
      );
    },
    { forcedColors: "active" },
  ));
