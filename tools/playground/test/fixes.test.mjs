// Typed texts, and the URIs that are suggested for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, fragmentOf, onPage, textOf, verdictOf } from "./browser.mjs";

const suggestion = (page) => page.locator(".offer .strip");

test("a fix lists its changes, and a button accepts it", () =>
  onPage(async (page) => {
    await enter(page, "#uri", '"Bob" <sip:bob@example.com>');
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

test("a bare number needs a host, for which another mode asks", () =>
  onPage(async (page) => {
    await enter(page, "#uri", "+1 (212) 555-1212");
    await page.getByRole("button", { name: "Complete it" }).click();
    assert.equal(await page.inputValue("#text"), "+1 (212) 555-1212");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "text");
    await page.locator("#text").blur();
    await page.getByText("Fill in the host to complete it.").waitFor();
    await page.fill("#defaultHost", "pbx.example.com");
    const built = page.locator(".built");
    assert.equal(await built.textContent(), "sip:+12125551212@pbx.example.com");
    await page.fill("#defaultHost", "not a host");
    assert.equal(await built.count(), 0);
    const wrong = page.locator("#defaultHost-wrong");
    assert.equal(await wrong.textContent(), "This is not a host, so it is not used.");
    assert.equal(await page.getAttribute("#defaultHost", "aria-invalid"), "true");
  }));

test("the value of a header and a tel URI are opened in their own modes", () =>
  onPage(async (page) => {
    for (const [text, button, id] of [
      ['"Bob" <sip:bob@example.com>;tag=1', "Read the header", "header"],
      ["tel:+12015550123", "Read the tel URI", "tel"],
    ]) {
      await page.getByRole("tab", { name: "Read" }).click();
      await enter(page, "#uri", text);
      await page.getByRole("button", { name: button }).click();
      assert.equal(await page.inputValue("#text"), text);
      assert.equal(await page.getAttribute(`#tab-${id}`, "aria-selected"), "true");
      assert.equal(await page.getAttribute("#panel", "data-state"), "good");
    }
  }));

test("a valid URI needs no fix", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:alice@example.com;lr");
    assert.equal(await suggestion(page).count(), 0);
    assert.equal(await page.locator("#offers").textContent(), "");
  }));
