// Typed texts, and the URIs that are suggested for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentOf, onPage, textOf, verdictOf } from "./browser.mjs";

const suggestion = (page) => page.locator(".suggestion .uri");

test("a fix lists its changes, and a button accepts it", () =>
  onPage(async (page) => {
    await page.fill("#uri", '"Bob" <sip:bob@example.com>');
    assert.equal(await suggestion(page).textContent(), "sip:bob@example.com");
    assert.ok((await page.locator(".changes li").count()) > 0);
    await page.getByRole("button", { name: "Use this URI" }).click();
    assert.equal(await textOf(page), "sip:bob@example.com");
    assert.equal(await verdictOf(page), "A valid SIP URI.");
    assert.equal(await fragmentOf(page), "sip:bob@example.com");
    assert.equal(await suggestion(page).count(), 0, "nothing is left to change");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "uri");
    await page.goBack();
    assert.equal(await textOf(page), '"Bob" <sip:bob@example.com>');
  }));

test("a bare number needs a host from the settings", () =>
  onPage(async (page) => {
    await page.fill("#uri", "+1 (212) 555-1212");
    assert.equal(await suggestion(page).count(), 0);
    await page.getByText("Enter a host in the settings to complete it.").waitFor();
    await page.fill("#default-host", "pbx.example.com");
    assert.equal(await suggestion(page).textContent(), "sip:+12125551212@pbx.example.com");
    await page.fill("#default-host", "not a host");
    assert.equal(await suggestion(page).count(), 0);
    const note = page.locator("#default-host-note");
    assert.equal(await note.textContent(), "This is not a host, so it is not used.");
  }));

test("a valid URI needs no fix", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:alice@example.com;lr");
    assert.equal(await suggestion(page).count(), 0);
    assert.equal(await page.locator("#fix").textContent(), "");
  }));
