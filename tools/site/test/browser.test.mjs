// The site in Chromium: nothing in the console, no request to elsewhere, axe in both themes and two widths.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { PAGES } from "./files.mjs";
import { onPage } from "./served.mjs";

const TASKS = JSON.parse(
  readFileSync(new URL("../../../test/cases/tasks.json", import.meta.url), "utf8"),
);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const path of PAGES) {
  test(`${path}: quiet, and axe finds nothing in both themes and widths`, async () => {
    const found = [];
    const noises = await onPage(path, async (page) => {
      await page.evaluate(AXE);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await page.locator(colorScheme === "dark" ? "html.dark" : "html:not(.dark)").waitFor();
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const place = `${width} px, ${colorScheme}`;
          const { violations } = await page.evaluate("axe.run()");
          for (const { id, nodes } of violations)
            found.push(`${place}: ${id} ${nodes[0].html.slice(0, 160)}`);
          const isWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
          if (isWide) found.push(`${place}: wider than the window`);
        }
      }
    });
    assert.deepEqual([...found, ...noises], []);
  });
}

for (const { task, clicks, page: wanted } of TASKS) {
  test(`two clicks are enough to ${task}`, async () => {
    const noises = await onPage("/tour.html", async (page) => {
      for (const name of clicks)
        await page.locator(".vp-doc").getByRole("link", { name, exact: true }).first().click();
      const [path, anchor] = wanted.replace(/^docs\/(.*)\.md/, "/$1.html").split("#");
      await page.waitForURL(`**${path}${anchor === undefined ? "" : `#${anchor}`}`);
      if (anchor !== undefined) await page.locator(`[id="${anchor}"]`).waitFor();
    });
    assert.deepEqual(noises, []);
  });
}

test("the search finds an issue code, and leads to its row", async () => {
  const noises = await onPage("/", async (page) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("port-invalid");
    await page.locator(".VPLocalSearchBox .result").first().click();
    await page.waitForURL("**/issues.html#port-invalid");
    await page.locator("#port-invalid").waitFor();
  });
  assert.deepEqual(noises, []);
});

test("the example on the home page can be changed", async () => {
  const noises = await onPage("/", async (page) => {
    await page.getByRole("button", { name: "a typo" }).click();
    const code = page.locator(".try").getByRole("link", { name: "port-invalid" });
    assert.equal(await code.getAttribute("href"), "/issues.html#port-invalid");
    await page.getByLabel("Type a SIP URI").fill("bob@example.com");
    await page.getByRole("button", { name: "sip:bob@example.com", exact: true }).click();
    assert.equal(await page.getByLabel("Type a SIP URI").inputValue(), "sip:bob@example.com");
  });
  assert.deepEqual(noises, []);
});
