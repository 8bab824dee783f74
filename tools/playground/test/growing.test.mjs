// A text that can still become valid is not judged while it is typed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { enter, MODES, onPage, verdictOf } from "./browser.mjs";

const casesOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../../test/cases/${name}.json`, import.meta.url), "utf8"));

/** Types each text, character by character; returns what was judged to be bad. Runs in the page. */
function badPrefixesOf(cases) {
  const found = [];
  for (const { field, text, others } of cases) {
    for (const any of document.querySelectorAll("#panel :is(input, textarea, select)")) {
      const input = /** @type {any} */ (any);
      if (input.type === "checkbox") input.checked = others[input.id] === "on";
      else input.value = others[input.id] ?? input.options?.[0].value ?? "";
    }
    const input = /** @type {any} */ (document.getElementById(field));
    for (let end = 1; end <= text.length; end++) {
      const prefix = text.slice(0, end);
      if (/[\ud800-\udbff]$/.test(prefix)) continue; // one key types both halves
      input.value = prefix;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      const isBad = document.querySelector('#panel[data-state="bad"]') !== null;
      if (isBad || document.querySelector('#issues li, [aria-invalid="true"]') !== null)
        found.push({ field, prefix, others });
    }
  }
  return found;
}

/** @param {string} field @param {readonly string[]} texts @param {Record<string, string>} [others] */
const typed = (field, texts, others = {}) => texts.map((text) => ({ field, text, others }));

const URIS = casesOf("parse").map(({ text }) => text);
const HOSTS = [
  ...["my-host.example", "h", "3com.example.", "xn--bcher-kva.example", "192.168.0.1"],
  ...["[2001:db8::1]", "[::ffff:192.0.2.128]", "[2001:db8:85a3:8d3:1319:8a2e:370:7348]"],
  ...casesOf("host-type").map(({ host }) => host),
];
const PARAMETERS = [
  ...["transport=tls", "transport=tls\nlr", "lr\ntransport=ws", "lr=on", "Transport=UDP"],
  ...["ttl=15", "maddr=10.0.0.1", "maddr=[2001:db8::1]", "maddr=my-host.example\nttl=1"],
  ...["user=phone", "method=INVITE", "secure=true", "x=a b%"],
];

/** A policy as the fields of the page; `null` if they can't express it. */
function fieldsOf({ schemes = [], hostTypes = [], ...policy }) {
  const { required, doubleSlash, characters = "", pattern } = policy.user ?? {};
  if (pattern || policy.limits || schemes.length > 1 || hostTypes.length > 1) return null;
  const flags = ["password", "controlCharacters", "underscores"];
  const lists = ["hosts", "ports", "transports", "parameters", "headers"];
  const flag = (value) => (value ? "on" : "");
  return {
    ...Object.fromEntries(flags.map((name) => [name, flag(policy[name])])),
    ...Object.fromEntries(
      lists.map((name) => [name, policy[name]?.length === 0 ? "-" : (policy[name] ?? []).join()]),
    ),
    ...{ required: flag(required), doubleSlash: flag(doubleSlash) },
    ...{ specialHosts: flag(policy.specialHosts === false), characters },
    ...{ schemes: schemes[0] ?? "", hostTypes: hostTypes[0] ?? "" },
  };
}

/** Nobody types an address of a policy with other numbers than the policy has. */
const isRespelled = (text) => text.includes("::0.0.0.1]");

const ALLOWED = casesOf("policy").flatMap(({ policy, text, issue, issues }) => {
  const fields = issue || issues || isRespelled(text) ? null : fieldsOf(policy);
  return fields === null ? [] : [{ text, fields }];
});

/** Values that are valid as they are, by mode. */
const VALID = {
  read: [
    ...typed("uri", URIS),
    ...typed("uri", ["sip:a@my_pbx:5060;lr?a=b", "sips:_x._y.example;maddr=a_b"], {
      underscores: "on",
    }),
    ...typed("uri", ["sip:a@h;ttl=300;x=1?a=b", "sip:a@h;lr;lr;x", "sips:h;transport=udp"], {
      constraints: "on",
    }),
    ...typed("uri", [`sip:${"a".repeat(250)}`]),
    ...typed("uri", [`sip:${"a".repeat(252)}@h`], { limits: "on" }),
  ],
  build: [
    ...typed("host", HOSTS),
    ...typed("parameters", PARAMETERS, { host: "h" }),
    ...typed("parameters", ["transport=udp2"], { host: "h", scheme: "sips" }),
    ...typed("user", ["alice smith", "50% @ home", "\u{1f600}"], { host: "h" }),
    ...typed("password", ["a:b"], { host: "h", user: "a" }),
    ...typed("port", ["0", "65535"], { host: "h" }),
    ...typed("headers", ["Subject: Lunch & a walk?\nX-Id: 1"], { host: "h" }),
  ],
  compare: [
    ...typed("a", ["sip:alice@example.com"], { b: "sip:h" }),
    ...typed("b", URIS, { a: "sip:h" }),
    ...["a", "b"].flatMap((field) => typed(field, ["sip:alice@example.com"])),
  ],
  header: ["one", "list", "contacts"].flatMap((as) =>
    typed(
      "text",
      casesOf(as === "contacts" ? "name-addr-contacts" : "name-addr")
        .filter(({ issue }) => issue === undefined)
        .map(({ text }) => text),
      { as },
    ),
  ),
  tel: typed("text", [...casesOf("tel").map(({ text }) => text), "SIPS:+1555;ext=4@h;user=phone"]),
  typed: [
    ...casesOf("user-input").flatMap(({ text, value, options }) =>
      value === undefined || options?.policy
        ? []
        : typed("text", [text], {
            ...{ defaultHost: options?.defaultHost ?? "", idn: options?.idn ? "on" : "" },
            underscores: options?.underscores ? "on" : "",
          }),
    ),
    ...typed("defaultHost", HOSTS, { text: "1001" }),
    ...typed("defaultHost", ["my_pbx"], { text: "1001", underscores: "on" }),
  ],
  policy: [
    ...ALLOWED.flatMap(({ text, fields }) => typed("uri", [text], fields)),
    ...ALLOWED.flatMap(({ text, fields }) =>
      ["hosts", "ports", "transports", "parameters", "headers", "characters"].flatMap((field) =>
        typed(field, [fields[field]], { ...fields, uri: text }),
      ),
    ),
  ],
  log: typed("text", ["INVITE sip:alice:secret@example.com SIP/2.0"]),
};

for (const mode of MODES) {
  test(`no beginning of a valid value is judged while it is typed: ${mode}`, () =>
    onPage(async (page) => {
      await page.locator(`#tab-${mode}`).click();
      // An editor changes line ends, and shows control characters as they are.
      const cases = VALID[mode].filter(({ text }) => !/(?!\n)\p{Cc}/u.test(text));
      assert.ok(cases.length > 0);
      assert.deepEqual(await page.evaluate(badPrefixesOf, cases), []);
    }));
}

test("a text can grow where the caret is", () =>
  onPage(async (page) => {
    await page.fill("#uri", "sip:@example.com");
    assert.equal(await verdictOf(page), "Not a SIP URI.");
    await page.locator("#uri").evaluate((input) => input.setSelectionRange(4, 4));
    await page.keyboard.type("%");
    assert.equal(await verdictOf(page), "Not complete yet.");
    await page.keyboard.type("41");
    assert.equal(await verdictOf(page), "A valid SIP URI.");
  }));

test("what is wrong in another field stays while a value is typed", () =>
  onPage(async (page) => {
    const codes = () => page.locator("#issues .code-link").allTextContents();
    await page.locator("#tab-compare").click();
    await enter(page, "#a", "sip:h:5060x");
    await page.fill("#b", "sip:alice@");
    assert.deepEqual(await codes(), ["port-invalid"]);
    assert.equal(await verdictOf(page), "Not a SIP URI.");
    assert.equal(await page.getAttribute("#b", "aria-invalid"), "false");
    await page.locator("#b").blur();
    await page.locator(".code-link", { hasText: "host-missing" }).waitFor();
    await page.locator("#tab-build").click();
    await enter(page, "#port", "99999");
    await page.fill("#host", "192.168.");
    assert.deepEqual(await codes(), ["port-out-of-range"]);
    assert.equal(await page.getAttribute("#port", "aria-invalid"), "true");
    assert.equal(await page.getAttribute("#host", "aria-invalid"), "false");
  }));

test("what can't become valid is judged at once", () =>
  onPage(async (page) => {
    for (const text of ["x", '"Bob"', "sip:a b", "sip:a@h@", "sip:a@h#", "http:"]) {
      await page.fill("#uri", text);
      assert.equal(await verdictOf(page), "Not a SIP URI.", text);
    }
    await page.fill("#uri", `sip:${"a".repeat(251)}`);
    assert.equal(await verdictOf(page), "Too long.");
    await page.locator("#tab-build").click();
    for (const host of ["my pbx", "my_", "1.2.3.4:"]) {
      await page.fill("#host", host);
      assert.equal(await verdictOf(page), "Not a SIP URI.", host);
    }
    await page.locator("#tab-policy").click();
    for (const uri of ["sip:1001@pbx.example.org;", "sip:1001@a.example.com:7", "sip:1001:"]) {
      await page.fill("#uri", uri);
      assert.equal(await page.getAttribute("#panel", "data-state"), "bad", uri);
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
