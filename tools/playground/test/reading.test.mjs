// What the page shows about a text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { layerOf, onPage, rowsOf, verdictOf } from "./browser.mjs";

test("components are coloured in the text and decoded in the table during typing", () =>
  onPage(async (page) => {
    await page.fill("#uri", "");
    assert.equal(await verdictOf(page), "Type or paste a URI, or pick an example.");
    await page.type("#uri", "SIPS:j%40s0n:p%25w@[2001:db8::10]:05061;lr;x=%41?Subject=a%20b&s=");
    assert.equal(await verdictOf(page), "A valid SIP URI.");
    assert.deepEqual(await layerOf(page), [
      "scheme SIPS",
      "user j%40s0n",
      "password p%25w",
      "host [2001:db8::10]",
      "port 05061",
      "parameters lr",
      "parameters x=%41",
      "headers Subject=a%20b",
      "headers s=",
    ]);
    assert.deepEqual(await rowsOf(page), [
      "scheme: sipswritten as SIPS",
      "user: j@s0nwritten as j%40s0n",
      "password: p%wwritten as p%25w",
      "host: [2001:db8::10]IPv6 address",
      "port: 5061written as 05061",
      "parameter lr: no value",
      "parameter x: Awritten as %41",
      "header Subject: a bwritten as a%20b",
      "header s: empty",
    ]);
  }));

test("absent components are shown as absent", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:192.0.2.4");
    assert.deepEqual(await rowsOf(page), [
      "scheme: sip",
      "user: none",
      "password: none",
      "host: 192.0.2.4IPv4 address",
      "port: none",
    ]);
  }));

const ISSUES = [
  {
    text: "sip:h:5060x",
    verdict: "Not a SIP URI.",
    layer: ["scheme sip", "host h", "port 5060", "! x"],
    carets: ["          ^"],
    codes: ["port-invalid"],
    places: ["Go to character 11"],
  },
  {
    text: "sip:alice:secret@",
    verdict: "Not a SIP URI.",
    layer: ["scheme sip", "user alice", "password secret", "! "],
    carets: ["                 ^"],
    codes: ["host-missing"],
    places: ["Go to the end"],
  },
  {
    text: "sip:al ice@example.com",
    verdict: "Not a SIP URI.",
    layer: ["scheme sip", "user al", "! "],
    carets: ["      ^"],
    codes: ["white-space"],
    places: ["Go to character 7"],
  },
  {
    text: "sips:h;transport=udp;lr;lr",
    verdict: "A well-formed SIP URI, but an RFC forbids it.",
    layer: ["scheme sips", "host h", "! transport=udp", "parameters lr", "! lr"],
    carets: ["       ^~~~~~~~~~~~~", "                        ^~"],
    codes: ["sips-transport-udp", "parameter-duplicate"],
    places: ["Go to characters 8 to 20", "Go to characters 25 to 26"],
  },
  {
    text: '"Bob" <sip:bob@h>',
    verdict: "Not a SIP URI.",
    layer: ['! "Bob" <sip:bob@h>'],
    carets: ["^~~~~~~~~~~~~~~~~"],
    codes: ["display-name"],
    places: ["Go to characters 1 to 17"],
  },
];

for (const { text, verdict, layer, carets, codes, places } of ISSUES) {
  test(`issues are shown under their characters: ${text}`, () =>
    onPage(async (page) => {
      await page.fill("#uri", text);
      assert.equal(await verdictOf(page), verdict);
      const pieces = await layerOf(page);
      assert.deepEqual(
        pieces.map((piece) => piece.trim()),
        layer.map((piece) => piece.trim()),
      );
      assert.deepEqual(await page.locator("#issues .carets").allTextContents(), carets);
      assert.deepEqual(await page.locator("#issues code").allTextContents(), codes);
      for (const message of await page.locator("#issues .message").allTextContents()) {
        assert.match(message, /^[A-Z].*\.$/);
      }
      assert.deepEqual(await page.locator("#issues button").allTextContents(), places);
      assert.equal(await page.getAttribute("#uri", "aria-invalid"), "true");
    }));
}

test("an issue's button selects its characters in the text", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sips:h;transport=udp");
    await page.click("#issues button");
    const selected = await page
      .locator(":focus")
      .evaluate(({ id, selectionStart, selectionEnd }) => [id, selectionStart, selectionEnd]);
    assert.deepEqual(selected, ["uri", 7, 20]);
  }));

test("the two lengths are shown against their limits", () =>
  onPage(async (page) => {
    const bars = () =>
      page.locator(".bar").evaluateAll((all) =>
        all.map((bar) => {
          const meter = bar.querySelector("meter");
          return [bar.querySelector(".figure").textContent, meter.value, meter.max];
        }),
      );
    await page.fill("#uri", "sip:kate@example.com?X-Id=1");
    assert.deepEqual(await bars(), [
      ["20 characters", 20, 254],
      ["6 characters", 6, 1023],
    ]);
    await page.fill("#uri", `sip:${"a".repeat(238)}@example.com`);
    assert.equal(await verdictOf(page), "A valid SIP URI.");
    await page.fill("#uri", `sip:${"a".repeat(239)}@example.com?${"a".repeat(1024)}`);
    assert.deepEqual(await bars(), [
      ["255 characters, too long", 254, 254],
      ["1024 characters, too long", 1023, 1023],
    ]);
    assert.equal(await verdictOf(page), "Too long.");
    assert.deepEqual(await page.locator("#issues code").allTextContents(), [
      "uri-too-long",
      "headers-too-long",
    ]);
  }));

test("the default policy for forms is applied on request", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:alice:secret@example.com?Route=x");
    assert.equal(await verdictOf(page), "A valid SIP URI.");
    await page.check("#policy");
    assert.equal(await verdictOf(page), "A SIP URI, but the policy does not allow it.");
    assert.deepEqual(await page.locator("#issues code").allTextContents(), [
      "password-not-allowed",
      "header-dangerous",
    ]);
    assert.equal((await rowsOf(page)).length, 6, "its components are shown nevertheless");
  }));

test("each example is put into the editor and is valid or invalid as stated", () =>
  onPage(async (page) => {
    const groups = page.locator("#examples > div");
    for (const [group, isValid] of [
      [groups.nth(0), true],
      [groups.nth(1), false],
    ]) {
      const examples = group.locator("button");
      assert.equal(await examples.count(), 8);
      for (const example of await examples.all()) {
        await example.click();
        const text = await example.locator("code").textContent();
        assert.equal(await page.inputValue("#uri"), text);
        assert.equal((await verdictOf(page)) === "A valid SIP URI.", isValid, text);
      }
    }
  }));

test("the caret highlights a row, and the pointer on a row highlights its characters", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:alice@example.com");
    await page.locator("#uri").evaluate((input) => input.setSelectionRange(6, 6));
    await page.waitForSelector("tr.here");
    assert.equal(await page.locator("tr.here th").textContent(), "user");
    await page.hover("#components tr:has-text('host')");
    assert.deepEqual(await page.locator("#layer .pointed").allTextContents(), ["example.com"]);
  }));
