// The page works from any static host, under any path.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { onPage, PAGE, rowsOf, textOf } from "./browser.mjs";

const HTML = readFileSync(new URL(PAGE));

test("from a local static server, with one request", async () => {
  const requested = [];
  const server = createServer((request, response) => {
    requested.push(request.url);
    response.writeHead(200, { "content-type": "text/html" }).end(HTML);
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
  const text = HTML.toString();
  assert.deepEqual(
    [...text.matchAll(/(?:https?:|(?<!sip:))\/\/[a-z][^\s"'<]*/gi)]
      .map(([found]) => found)
      .filter((found) => !/^http:\/\/www\.w3\.org\/2000\/svg/.test(found)),
    [],
  );
  assert.doesNotMatch(text, /<(?:link|script|img|iframe)[^>]+(?:href|src)=(?!"data:)/);
});
