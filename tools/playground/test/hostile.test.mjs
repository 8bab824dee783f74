// Whatever the user types is shown as text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, onPage, PAGE, textOf, verdictOf } from "./browser.mjs";

const HTML = "<img src=x onerror=alert(1)><script>alert(2)</script>";

const shownIn = (page, selector, text) =>
  page.locator(selector).evaluate((element, part) => element.textContent.includes(part), text);

const elements = (page) =>
  page.evaluate(
    () => document.querySelectorAll("body img, body iframe, pre script, main script").length,
  );

test("HTML in a text is text: in the layer, in an issue, in the decoded view", () =>
  onPage(async (page) => {
    await enter(page, "#uri", `sip:${HTML}@example.com`);
    assert.ok(await shownIn(page, "#uri-layer", HTML));
    assert.ok(await shownIn(page, "#issues", "<img src=x onerror=alert(1)>"));
    await enter(page, "#uri", `sip:${encodeURIComponent(HTML)}:${encodeURIComponent(HTML)}@h`);
    assert.equal(await verdictOf(page), "A valid SIP URI, but mind this:");
    assert.ok(await shownIn(page, "#rows", HTML));
    assert.equal(await elements(page), 0);
  }));

test("HTML in the address of the page is text", () =>
  onPage(
    async (page) => {
      assert.equal(await textOf(page), `sip:${HTML}@example.com`);
      assert.equal(await elements(page), 0);
    },
    { url: `${PAGE}#sip:${encodeURIComponent(HTML)}@example.com` },
  ));

test("names of properties of Object.prototype are ordinary names", () =>
  onPage(async (page) => {
    await enter(page, "#uri", "sip:h;__proto__=1;constructor?__proto__=2&toString=3");
    assert.deepEqual(await page.locator(".row:first-child th code").allTextContents(), [
      "__proto__",
      "constructor",
      "__proto__",
      "toString",
    ]);
  }));

test("so are they in the lists of a policy", () =>
  onPage(async (page) => {
    await page.locator("#tab-policy").click();
    await page.fill("#parameters", "constructor, __proto__");
    await page.fill("#uri", "sip:1001@a.example.com;__pro");
    assert.equal(await verdictOf(page), "Not complete yet.");
    await page.fill("#uri", "sip:1001@a.example.com;__proto__");
    assert.equal(await page.getAttribute("#panel", "data-state"), "good");
  }));

test("characters that hide or reorder text are shown as code points", () =>
  onPage(async (page) => {
    await enter(page, "#uri", "sip:a%E2%80%AEb%0D%0A@example.com");
    const user = page.locator("#rows tr:has-text('user') .plain >> nth=0");
    assert.equal(await user.textContent(), "a\\u{202E}b\\u{D}\\u{A}");
    await enter(page, "#uri", "sip:a\u202eb@example.com");
    assert.ok(await shownIn(page, "#issues .excerpt", "sip:a\\u{202E}b@example.com"));
  }));

test("lone surrogates and control characters do no harm", () =>
  onPage(async (page) => {
    await page.locator("#uri").evaluate((input) => {
      input.value = "sip:a\ud800\u0000\u0007@h";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    assert.equal(await verdictOf(page), "Not a SIP URI.");
  }));

test("a megabyte is rejected and kept out of the address", () =>
  onPage(async (page) => {
    await page.locator("#uri").evaluate((input) => {
      input.value = `sip:${";a=b%41".repeat(150_000)}@h`;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    assert.equal(await verdictOf(page), "Too long.");
    assert.equal(await page.evaluate(() => location.hash), "#read");
    assert.equal(
      await page.locator("#uri-layer span").count(),
      2,
      "the issue divides the text in two",
    );
  }));

test("the page's Content-Security-Policy blocks HTML injection, images and requests", () =>
  onPage(
    async (page) => {
      const refused = await page.evaluate(async () => {
        const violations = [];
        document.addEventListener("securitypolicyviolation", (event) =>
          violations.push(event.effectiveDirective),
        );
        const tries = [
          () => {
            document.body.append(Object.assign(new Image(), { src: "x.png" }));
          },
          () => {
            document.body.innerHTML = "<b>gone</b>";
          },
          () => fetch("x"),
        ];
        const failed = [];
        for (const attempt of tries) {
          try {
            await attempt();
          } catch (error) {
            failed.push(error.name);
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { violations: violations.sort(), failed };
      });
      assert.deepEqual(refused, {
        violations: ["connect-src", "img-src", "require-trusted-types-for"],
        failed: ["TypeError", "TypeError"],
      });
    },
    { isProvoked: true },
  ));
