// The address of the page contains the URI, but never its password.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentOf, MODES, onPage, PAGE, textOf } from "./browser.mjs";

/** A typed text, and what the address keeps of it. */
const ADDRESSES = [
  ["sip:alice@example.com;x=%41?S=a%20b&t=", "sip:alice@example.com;x=%41?S=a%20b&t="],
  ["sip:bob@[2001:db8::10]:5070", "sip:bob@[2001:db8::10]:5070"],
  ["sip:a#b c\u00fc\u{1f600}@example.com", "sip:a#b c\u00fc\u{1f600}@example.com"],
  ["sip:alice:secret@example.com", "sip:alice@example.com"],
  ["sip:al*ce:***@example.com;x=*", "sip:al*ce@example.com;x=*"],
  ["sip:alice:secret@", "sip:alice@"],
  ["sip:alice:***@", "sip:alice@"],
  ["sip:alice:sec#ret@example.com", "sip:alice@example.com"],
  ["sip:alice:secret@exam_ple.com", "sip:alice@exam_ple.com"],
  ["alice:secret@example.com", "alice@example.com"],
  ["sip:alice@example.com:5060x", "sip:alice@example.com:5060x"],
  ["read&uri=a", "read&uri=a"],
  ["", ""],
];

for (const [typed, kept] of ADDRESSES) {
  test(`for ${JSON.stringify(typed)} the address contains ${JSON.stringify(kept)}`, () =>
    onPage(async (page) => {
      await page.fill("#uri", typed);
      await page.locator("#uri").blur();
      assert.equal(await fragmentOf(page), (/^sip:/.test(kept) ? "" : "read&uri=") + kept);
      await page.reload();
      assert.equal(await textOf(page), kept);
    }));
}

test("no prefix of a password with a letter gets into the address while it is typed", () =>
  onPage(async (page) => {
    await page.evaluate(() => {
      const seen = [];
      Object.assign(window, { seen });
      for (const name of ["pushState", "replaceState"]) {
        const original = history[name].bind(history);
        history[name] = (state, title, url) => {
          seen.push(String(url));
          original(state, title, url);
        };
      }
    });
    await page.fill("#uri", "");
    for (const key of "sip:alice:se@h") {
      await page.type("#uri", key);
      await page.locator("#uri").blur();
    }
    const seen = await page.evaluate("seen");
    assert.deepEqual(
      seen.filter((url) => /^#sip:.*s/.test(url)),
      [],
    );
    assert.equal(seen.at(-1), "#sip:alice@h");
  }));

test("a password in the address is removed from it at once", () =>
  onPage(
    async (page) => {
      assert.equal(await textOf(page), "sip:alice:secret@example.com");
      assert.ok(!page.url().includes("secret"));
      assert.equal(
        await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }])),
        "[null,{}]",
      );
      await page.reload();
      assert.equal(await textOf(page), "sip:alice@example.com");
    },
    { url: `${PAGE}#sip:alice:secret@example.com` },
  ));

test("the address follows the text when the user pauses", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:alice@example.com");
    assert.equal(await fragmentOf(page), "");
    await page.waitForURL("**#sip:alice@example.com");
  }));

test("digits that may become a password are kept out of the address until the text loses focus", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:1001.pbx:43");
    await page.waitForTimeout(1500);
    assert.equal(await fragmentOf(page), "");
    await page.type("#uri", "21@example.com");
    await page.waitForURL("**#sip:1001.pbx@example.com");
    await page.fill("#uri", "sip:pbx.example.com:5060");
    await page.locator("#uri").blur();
    assert.equal(await fragmentOf(page), "sip:pbx.example.com:5060");
  }));

test("Back and Forward go through the examples that were chosen", () =>
  onPage(async (page) => {
    const first = await textOf(page);
    const examples = page.locator(".example");
    await examples.nth(0).click();
    await examples.nth(5).click();
    assert.equal(await textOf(page), "sips:alice:secretword@atlanta.com;transport=tcp");
    await page.goBack();
    assert.equal(await textOf(page), "sip:alice@atlanta.com");
    assert.equal(await page.locator("#verdict").textContent(), "A valid SIP URI.");
    await page.goBack();
    assert.equal(await textOf(page), first);
    await page.goForward();
    await page.goForward();
    assert.equal(await textOf(page), "sips:alice@atlanta.com;transport=tcp");
  }));

test("the text follows a new address in the same tab", () =>
  onPage(async (page) => {
    await page.evaluate(() => {
      location.hash = "#sip:bob@example.com";
    });
    await page.waitForFunction(
      () => document.querySelector("textarea")?.value === "sip:bob@example.com",
    );
  }));

test("an address with invalid escapes is used unchanged", () =>
  onPage(
    async (page) => {
      assert.equal(await textOf(page), "sip:%E0%A4@h%");
    },
    { url: `${PAGE}#sip:%E0%A4@h%` },
  ));

test("each mode keeps its values, and the Back button returns to the mode before", () =>
  onPage(async (page) => {
    await page.getByRole("tab", { name: "Policy" }).click();
    await page.fill("#hosts", "example.org");
    await page.selectOption("#schemes", "sips");
    await page.check("#required");
    await page.getByRole("tab", { name: "Compare" }).click();
    assert.equal(await fragmentOf(page), "compare");
    await page.goBack();
    assert.equal(await fragmentOf(page), "policy&hosts=example.org&schemes=sips&required=on");
    await page.reload();
    assert.equal(await page.inputValue("#hosts"), "example.org");
    assert.equal(await page.inputValue("#schemes"), "sips");
    assert.ok(await page.isChecked("#required"));
  }));

test("a value that a choice does not have is ignored, and so is a field that a mode does not have", () =>
  onPage(
    async (page) => {
      assert.equal(await page.inputValue("#schemes"), "");
      assert.equal(await page.inputValue("#hosts"), "*.example.com");
      assert.equal(await page.inputValue("#ports"), "1");
    },
    { url: `${PAGE}#policy&schemes=toString&__proto__=x&constructor=y&host=z&ports=1&hosts` },
  ));

/** Returns the values of all fields. Runs in the page. */
function valuesOf() {
  const fields = document.querySelectorAll("#panel :is(textarea, input, select)");
  return [.../** @type {any} */ (fields)].map((field) =>
    field.type === "checkbox" ? field.checked : field.value,
  );
}

/** The passwords in the examples of the page. */
const KNOWN = /:(?:1234|4321|secretword|secret|sec ret|pw)\b|%(?:25)*3[Aa]secret/;

for (const mode of MODES) {
  test(`the address brings back every example: ${mode}`, () =>
    onPage(async (page) => {
      await page.locator(`#tab-${mode}`).click();
      const examples = page.locator(".example");
      for (let i = 0; i < (await examples.count()); i++) {
        await examples.nth(i).click();
        const values = await page.evaluate(valuesOf);
        const address = page.url();
        await page.goto("about:blank");
        await page.goto(address);
        assert.equal(page.url(), address);
        const back = await page.evaluate(valuesOf);
        const kept = (value, at) => (KNOWN.test(String(value)) ? back[at] : value);
        assert.deepEqual(back, values.map(kept), address);
      }
    }));
}

const SECRET = "s3cr3t";

/** Texts with a password, valid and not, of people, programs and attackers. */
const WITH_SECRET = [
  "sip:a:s3cr3t@h",
  "SIPS:a:s3cr3t@h;transport=tls?Subject=x",
  "sip:a:s3cr3t@",
  "sip:a:s3cr3t",
  " sip:a:s3cr3t@h ",
  "a:s3cr3t@h",
  "sip:a:x s3cr3t@h",
  "sip:a:#s3cr3t@h",
  "sip:a:x@s3cr3t@h",
  "sip:a:s3cr3t@h@h",
  "sip:a:s3cr3t@my_host",
  'sip:a:"s3cr3t"@h',
  "sip:a:1:s3cr3t@h",
  "sip://a:s3cr3t@h",
  "https://a:s3cr3t@h/",
  '"Bob" <sip:a:s3cr3t@h>;tag=1',
  "<sip:a:s3cr3t@h>, <sip:b:s3cr3t@h>",
  '"sip:a:s3cr3t@h" <sip:b:s3cr3t@h>',
  "Bob <sip:a:s3cr3t@h",
  "sip:a@h?Refer-To=%3Csip:b:s3cr3t@h%3E",
  "sip:a@h;x=sip:b:s3cr3t@h",
  "sip%3Aa%3As3cr3t%40h",
  "sip%253Aa%253As3cr3t%2540h",
  "ｓｉｐ：ａ：s3cr3t＠ｈ",
  "sip:a:ｓ３ｃｒ３ｔ@h",
  "sip:a:&amp;s3cr3t@h",
  "SipAuthPassword=s3cr3t",
  '{"password":"s3cr3t"}',
  'Authorization: Digest username="a", response="s3cr3t"',
  "read&uri=sip:a:s3cr3t@h",
];

/** Enters each text into each field; returns all addresses that were written. Runs in the page. */
function addressesFor(texts) {
  const seen = [];
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name].bind(history);
    history[name] = (state, title, url) => {
      seen.push(String(url));
      // Browsers allow 200 changes in 10 s; the last one is what a reload would read.
      if (seen.length < 100) original(state, title, url);
    };
  }
  const fields = document.querySelectorAll("#panel :is(textarea, input:not([type=checkbox]))");
  for (const field of /** @type {any} */ (fields)) {
    const before = field.value;
    for (const text of [...texts, before]) {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  return seen;
}

/** Undoes up to three layers of escaping, and what looks like ASCII but is not. */
function plain(address) {
  let text = address;
  for (let i = 0; i < 3; i++) text = text.replace(/(?:%[\da-f]{2})+/gi, decoded);
  return text.normalize("NFKC").toLowerCase();
}

function decoded(escapes) {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

for (const mode of MODES) {
  test(`no password gets into the address, from any field: ${mode}`, () =>
    onPage(async (page) => {
      await page.locator(`#tab-${mode}`).click();
      const texts = mode === "build" ? [...WITH_SECRET, SECRET] : WITH_SECRET;
      const seen = await page.evaluate(addressesFor, texts);
      assert.ok(seen.length > 20);
      // A bare word can be a password only in one field.
      const leaks = seen.filter((address) => plain(address).includes(SECRET));
      assert.deepEqual(
        leaks.filter(
          (address) =>
            !/^#build(?:&\w+=[^&]*)*&(?:user|host|port|parameters|headers)=s3cr3t(?:&|$)/.test(
              address,
            ),
        ),
        [],
      );
    }));
}
