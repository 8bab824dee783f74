// Opens the page in Chromium, and checks that it logs nothing and requests nothing.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { findBrowser } from "../../runtimes/runners/find-browser.mjs";

/** The page that `npm run tool playground` builds. */
export const PAGE = new URL("../../../build/playground/index.html", import.meta.url).href;

/** The modes of the page, as its address names them. */
export const MODES = ["read", "build", "compare", "header", "tel", "typed", "policy", "log"];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser;
before(async () => {
  // Playwright creates a new profile for each launch.
  browser = await chromium.launch({ executablePath: await findBrowser("chromium"), args: FLAGS });
});
after(() => browser?.close());

/**
 * Runs a test on a page of its own. It fails if the page writes to the console, throws, or requests
 * anything except itself, unless the test provokes that.
 *
 * @param {(page: any) => unknown} test
 * @param {{ url?: string, width?: number, height?: number, isProvoked?: boolean, [option: string]: unknown }} [options]
 *   all others are passed to Playwright's `newContext`
 */
export async function onPage(
  test,
  { url = PAGE, width = 1280, height = 900, isProvoked = false, ...options } = {},
) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const noises = [];
  const itself = url.split("#")[0];
  page.on("console", (message) => noises.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noises.push(String(error)));
  page.on("request", (request) => {
    const requested = request.url();
    if (
      ![itself, "about:blank"].includes(requested.split("#")[0]) &&
      !requested.startsWith("data:")
    )
      noises.push(`GET ${requested}`);
  });
  try {
    await page.goto(url);
    await test(page);
    if (!isProvoked) assert.deepEqual(noises, [], "the page logs nothing and requests nothing");
  } finally {
    await context.close();
  }
}

/** Returns the text in the editor. */
export const textOf = (page) => page.locator("#uri").inputValue();

/** Fills an editor, and leaves it, so that the text is judged. */
export async function enter(page, selector, text) {
  await page.fill(selector, text);
  await page.locator(selector).blur();
  await page.locator('#panel:not([data-state="open"])').waitFor();
}

export const verdictOf = (page) => page.locator("#verdict").textContent();

/** Returns the rows of the table of components as "name: value". */
export const rowsOf = (page) =>
  page
    .locator(".row")
    .first()
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join(": ")),
    );

/** Returns the coloured pieces of the layer under the text as "kind text"; a mark is "! text". */
export const layerOf = (page) =>
  page
    .locator("#uri-layer span")
    .evaluateAll((pieces) =>
      pieces
        .filter((piece) => piece.dataset.kind || piece.classList.contains("mark"))
        .map((piece) =>
          piece.classList.contains("mark")
            ? `! ${piece.textContent}`
            : `${piece.dataset.kind} ${piece.textContent}`,
        ),
    );

/** Returns what is in the address of the page, decoded. */
export const fragmentOf = (page) => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
