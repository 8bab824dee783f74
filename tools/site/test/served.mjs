// The site as it was built: a server for it, and pages of it in Chromium.
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { findBrowser } from "../../runtimes/runners/find-browser.mjs";
import { SITE } from "./files.mjs";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".md": "text/markdown",
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const file = join(SITE, normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain" });
  response.end(readFileSync(file));
});

let browser;
let origin = "";
before(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  origin = `http://127.0.0.1:${port}`;
  browser = await chromium.launch({
    executablePath: await findBrowser("chromium"),
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

/**
 * Opens a page of the site.
 *
 * @param {string} path
 * @param {(page: any) => unknown} test
 * @returns {Promise<string[]>} what it wrote to the console, threw, or requested in vain or from elsewhere
 */
export async function onPage(path, test) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const noises = [];
  page.on("console", (message) => noises.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noises.push(String(error)));
  page.on("response", (response) => {
    if (response.status() >= 400) noises.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) noises.push(`GET ${url}`);
  });
  try {
    await page.goto(origin + path, { waitUntil: "networkidle" });
    await test(page);
    return noises;
  } finally {
    await context.close();
  }
}
