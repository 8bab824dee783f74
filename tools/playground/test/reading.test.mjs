// What the page shows about a text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { issueTexts } from "../issue-texts.mjs";
import { enter, layerOf, onPage, PAGE, rowsOf, verdictOf } from "./browser.mjs";

test("components are coloured in the text and decoded in the table during typing", () =>
  onPage(async (page) => {
    await page.fill("#uri", "");
    assert.equal(await verdictOf(page), "Type or paste a URI, or pick an example.");
    await page.type("#uri", "SIPS:j%40s0n:p%25w@[2001:db8::10]:05061;lr;x=%41?Subject=a%20b&s=");
    assert.equal(await verdictOf(page), "A valid SIP URI, but mind this:");
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
    await enter(page, "#uri", "sip:192.0.2.4");
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
      await enter(page, "#uri", text);
      assert.equal(await verdictOf(page), verdict);
      const pieces = await layerOf(page);
      assert.deepEqual(
        pieces.map((piece) => piece.trim()),
        layer.map((piece) => piece.trim()),
      );
      assert.deepEqual(await page.locator("#issues .carets").allTextContents(), carets);
      assert.deepEqual(await page.locator("#issues .code-link").allTextContents(), codes);
      for (const message of await page.locator("#issues .message").allTextContents()) {
        assert.match(message, /^[A-Z].*\.$/);
      }
      assert.deepEqual(await page.locator("#issues button").allTextContents(), places);
      assert.equal(await page.getAttribute("#uri", "aria-invalid"), "true");
    }));
}

test("an issue's button selects its characters in the text", () =>
  onPage(async (page) => {
    await enter(page, "#uri", "sips:h;transport=udp");
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
    await enter(page, "#uri", "sip:kate@example.com?X-Id=1");
    assert.deepEqual(await bars(), [
      ["20 characters of 254", 20, 254],
      ["6 characters of 1023", 6, 1023],
    ]);
    await enter(page, "#uri", `sip:${"a".repeat(238)}@example.com`);
    assert.equal(await verdictOf(page), "A valid SIP URI.");
    await enter(page, "#uri", `sip:${"a".repeat(239)}@example.com?${"a".repeat(1024)}`);
    assert.deepEqual(await bars(), [
      ["255 characters, too long: must be under 255", 254, 254],
      ["1024 characters, too long: must be under 1024", 1023, 1023],
    ]);
    assert.equal(await verdictOf(page), "Too long.");
    assert.deepEqual(await page.locator("#issues .code-link").allTextContents(), [
      "uri-too-long",
      "headers-too-long",
    ]);
  }));

const CAUTIONS = [
  [
    "sip:you@trusted.example;maddr=evil.example",
    ["Requests go to evil.example, not to trusted.example: its maddr says so."],
  ],
  ["sip:h;maddr=H", []],
  ["sip:[2001:db8::1];maddr=[2001:DB8:0::1]", []],
  ["sip:h;maddr=%C3", null],
  ["sip:h?Subject=x&Route=y&X-Id=1", ["It asks for headers that should not be set: Route."]],
  ["sip:a:b@h", ["It contains a password, which RFC 3261 advises against."]],
];

for (const [text, cautions] of CAUTIONS) {
  test(`what is valid is not simply good if it leads elsewhere: ${text}`, () =>
    onPage(async (page) => {
      await enter(page, "#uri", text);
      assert.deepEqual(await page.locator("#cautions li").allTextContents(), cautions ?? []);
      assert.equal(
        await page.getAttribute("#panel", "data-state"),
        cautions === null ? "bad" : cautions.length > 0 ? "caution" : "good",
      );
    }));
}

test("the routing of a URI is shown: next hop, request, contexts", () =>
  onPage(async (page) => {
    await enter(page, "#uri", "sip:a@h:5070;maddr=m;lr;method=MESSAGE?Subject=x&Route=y&body=z");
    const rows = await page
      .locator(".row")
      .evaluateAll((all) =>
        all.map((section) => [
          section.querySelector("h2").textContent,
          ...[...section.querySelectorAll(".seen tbody tr")].map((line) =>
            [...line.cells].map((cell) => cell.textContent).join(": "),
          ),
        ]),
      );
    assert.deepEqual(rows.slice(1), [
      ["Where a request goes", "host: mthe maddr, not h", "port: 5070", "transport: udp"],
      [
        "The request it asks for",
        "method: MESSAGE",
        "Request-URI: sip:a@h:5070;maddr=m;lr",
        "sets Subject: x",
        "body: z",
        "refused Route: ydo not set it",
      ],
      [
        "What each place allows",
        "Request-URI: sip:a@h:5070;maddr=m;lr",
        "To: sip:a@h",
        "From: sip:a@h",
        "Contact of a registration: sip:a@h:5070;maddr=m?Subject=x&Route=y&body=z",
        "Contact of a redirection: sip:a@h:5070;maddr=m?Subject=x&Route=y&body=z",
        "Contact in a dialog: sip:a@h:5070;maddr=m;lr",
        "Route, Record-Route: sip:a@h:5070;maddr=m;lr",
        "Outside SIP messages: all of it",
      ],
    ]);
  }));

test("two URIs are compared part by part; one that can't be is explained", () =>
  onPage(
    async (page) => {
      const rows = () => page.locator(".row h2").allTextContents();
      const unequal = page.locator("tr.different th");
      assert.equal(await verdictOf(page), "Different.");
      assert.deepEqual(await unequal.allTextContents(), ["user", "parameters"]);
      await enter(page, "#b", "SIP:%61@H:05060;lr;transport=TCP");
      assert.equal(await verdictOf(page), "Equal.");
      assert.deepEqual(await rows(), [
        "Part by part",
        "The key to look each one up",
        "A tidier spelling",
      ]);
      await enter(page, "#b", "sip:h h");
      assert.equal(await verdictOf(page), "Not a SIP URI.");
      assert.deepEqual(await rows(), ["Another URI"]);
      assert.equal(await page.getAttribute("#a", "aria-invalid"), "false");
      assert.equal(await page.getAttribute("#b", "aria-invalid"), "true");
      await enter(page, "#a", "");
      assert.equal(await verdictOf(page), "Type or paste two URIs.");
    },
    { url: `${PAGE}#compare&a=sip:a@h:5060;transport=tcp&b=sip:b@h:5060` },
  ));

test("all issues of a field are listed", () =>
  onPage(async (page) => {
    await page.locator("#tab-build").click();
    await page.fill("#parameters", "ttl=300\nmaddr=x_");
    await enter(page, "#host", "h");
    assert.deepEqual(await page.locator("#issues .code-link").allTextContents(), [
      "ttl-invalid",
      "maddr-invalid",
    ]);
  }));

test("the masked secrets of a log are counted", () =>
  onPage(async (page) => {
    await page.locator("#tab-log").click();
    assert.equal(await verdictOf(page), "4 secrets masked.");
    await page.check("#user");
    assert.equal(await verdictOf(page), "8 secrets masked.");
    await page.fill("#text", "a *** b");
    assert.equal(await verdictOf(page), "Nothing to mask.");
    await page.fill("#text", "*** sip:a:b@h");
    assert.equal(await verdictOf(page), "2 secrets masked.");
    await page.uncheck("#user");
    assert.equal(await verdictOf(page), "One secret masked.");
    assert.equal(await page.locator(".masked").textContent(), "*** sip:a:***@h");
  }));

test("in a standalone page, each code of an issue or a change opens its meaning", () =>
  onPage(async (page) => {
    await enter(page, "#uri", '"Bob" <sip:bob@h>');
    assert.deepEqual(await page.locator(".code-link").allTextContents(), [
      "display-name",
      "display-name-removed",
      "angle-brackets-removed",
    ]);
    const [issue, , change] = await page.locator(".meaning > p").all();
    assert.ok(issue && change && !(await issue.isVisible()));
    await page.locator("#issues .code-link").click();
    assert.ok(await issue.isVisible());
    assert.equal(await issue.textContent(), 'When: "Bob" <sip:bob@example.com>');
    assert.equal(await change.textContent(), "What was changed: <sip:bob@example.com>");
    await page.locator("#issues .code-link").press("Enter");
    assert.ok(!(await issue.isVisible()));
    assert.equal(await page.locator("a:visible").count(), 0, "nothing leads out of the page");
  }));

test("the page has a text for each code of the documentation", () => {
  const page = readFileSync(new URL("../../../docs/issues.md", import.meta.url), "utf8");
  const anchors = [...page.matchAll(/^\| <a id="(.+?)" href=/gm)].map(([, id]) => id);
  const codes = anchors.filter((id) => !["component", "path"].includes(id)); // properties of an issue
  assert.ok(codes.length > 100);
  const texts = issueTexts();
  assert.deepEqual(Object.keys(texts), codes);
  for (const [code, text] of Object.entries(texts)) {
    assert.match(text, /^(?:When|What was changed): \S/, code);
    assert.equal(text.split("`").length % 2, 1, code);
    assert.doesNotMatch(
      text.replace(/`[^`]+`/g, ""),
      /[[\]|*<]/,
      `${code} has only code as Markdown`,
    );
  }
});

test("the caret highlights a row, and the pointer on a row highlights its characters", () =>
  onPage(async (page) => {
    await enter(page, "#uri", "sip:alice@example.com");
    await page.locator("#uri").evaluate((input) => {
      input.focus();
      input.setSelectionRange(6, 6);
    });
    await page.waitForSelector("tr.here");
    assert.equal(await page.locator("tr.here th").textContent(), "user");
    await page.hover(".row tr:has-text('host') >> nth=0");
    assert.deepEqual(await page.locator("#uri-layer .pointed").allTextContents(), ["example.com"]);
  }));
