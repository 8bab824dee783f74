// The page works from any static host, under any path.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { onPage, PAGE, rowsOf, textOf } from "./browser.mjs";

const HTML = readFileSync(new URL(PAGE), "utf8");
/** As tools/site puts it into the site. */
const IN_SITE = HTML.replace('data-site=""', 'data-site="./"');

test("in a site, from a local static server with one request: what has a page is a link", async () => {
  const requested = [];
  const server = createServer((request, response) => {
    requested.push(request.url);
    response.writeHead(200, { "content-type": "text/html" }).end(IN_SITE);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}/some/path/`;
  try {
    await onPage(
      async (page) => {
        assert.equal(await textOf(page), "sip:bob@example.com");
        assert.deepEqual((await rowsOf(page)).slice(0, 2), ["scheme: sip", "user: bob"]);
        await page.locator(".example").first().click();
        assert.equal(page.url(), `${url}#sip:alice@atlanta.com`);
        await page.locator(".example", { hasText: "space" }).click();
        assert.equal(
          await page.locator("#issues .code-link").getAttribute("href"),
          "./issues.html#white-space",
        );
        const documentation = page.getByRole("link", { name: "Documentation" });
        assert.equal(await documentation.getAttribute("href"), "./");
      },
      { url: `${url}#sip:bob@example.com` },
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
  assert.deepEqual(requested, ["/some/path/"]);
});

test("from a file", () =>
  onPage(async (page) => {
    assert.ok(page.url().startsWith("file:"));
    await page.locator(".example").first().click();
    assert.ok(page.url().endsWith("#sip:alice@atlanta.com"));
  }));

test("the page contains no address of another site", () => {
  assert.deepEqual(
    [...HTML.matchAll(/(?:https?:|(?<!sip:))\/\/[a-z][^\s"'<]*/gi)]
      .map(([found]) => found)
      // The namespace of SVG, and the addresses in the texts of the issue codes, which lead nowhere.
      .filter((found) => !/^http:\/\/www\.w3\.org\/2000\/svg|\/\/example\.com/.test(found)),
    [],
  );
  assert.doesNotMatch(HTML, /<(?:link|script|img|iframe)[^>]+(?:href|src)=(?!"data:)/);
});
