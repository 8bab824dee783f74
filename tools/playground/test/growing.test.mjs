// A text that can still become valid is not judged while it is typed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { onPage, verdictOf } from "./browser.mjs";

const casesOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../../test/cases/${name}.json`, import.meta.url), "utf8"));

/** Types each text, character by character; returns what was judged to be bad. Runs in the page. */
function badPrefixesOf([id, texts]) {
  const input = /** @type {HTMLTextAreaElement} */ (document.querySelector(`#${id}`));
  const found = new Set();
  input.focus();
  for (const text of texts) {
    for (let end = 1; end <= text.length; end++) {
      const prefix = text.slice(0, end);
      if (/[\ud800-\udbff]$/.test(prefix)) continue; // one key types both halves
      input.value = prefix;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      const isBad = document.querySelector('#panel[data-state="bad"]') !== null;
      if (isBad || document.querySelector("#issues li") !== null) found.add(prefix);
    }
  }
  return [...found];
}

/** Texts that are valid as they are. A textarea changes line ends. */
const VALID = {
  read: casesOf("parse").map(({ text }) => text),
  tel: casesOf("tel").map(({ text }) => text),
  header: casesOf("name-addr").map(({ text }) => text),
  typed: casesOf("user-input").flatMap(({ text, value }) => (value === undefined ? [] : [text])),
};

for (const [mode, texts] of Object.entries(VALID)) {
  test(`no beginning of a valid text is judged while it is typed: ${mode}`, () =>
    onPage(async (page) => {
      await page.locator(`#tab-${mode}`).click();
      const short = texts.filter((text) => text.length < 200 && !/\p{Cc}/u.test(text));
      assert.ok(short.length > 15);
      const id = mode === "read" ? "uri" : "text";
      assert.deepEqual(await page.evaluate(badPrefixesOf, [id, short]), []);
    }));
}

test("what can't become valid is judged at once", () =>
  onPage(async (page) => {
    for (const text of ["x", '"Bob"', "sip:a b", "sip:a@h@", "sip:a@h#", "http:"]) {
      await page.fill("#uri", text);
      assert.equal(await verdictOf(page), "Not a SIP URI.", text);
    }
  }));

test("a text is judged once it is left, or if it was pasted", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:alice@");
    assert.equal(await verdictOf(page), "Not complete yet.");
    assert.equal(await page.getAttribute("#uri", "aria-invalid"), "false");
    await page.locator("#uri").blur();
    await page.getByText("Not a SIP URI.", { exact: true }).waitFor();
    await page.focus("#uri");
    assert.equal(await verdictOf(page), "Not a SIP URI.");
    await page.locator("#uri").evaluate((input) => {
      input.value = "sip:";
      input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    });
    assert.equal(await verdictOf(page), "Not a SIP URI.");
  }));

test("a click is not lost when the text that is left is judged", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:alice@");
    await page.locator("#limits").click();
    assert.ok(await page.isChecked("#limits"));
    await page.getByText("Not a SIP URI.", { exact: true }).waitFor();
  }));
