// Through its documented recipe, each library accepts and refuses the same addresses as `check`.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, test } from "node:test";
import Ajv from "ajv";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import { check, sipUriSchema } from "sip-uri/forms";
import { z } from "zod";
import { CLIENTS } from "./clients.mjs";
import { importRecipe, writeRecipes } from "./recipes.mjs";

/** What people type. */
const TYPED = [
  ...[" Bob <bob@example.com>", "1001", "+1 (415) 555-0100", "bob@example.org", "john.smith"],
  ...[
    "+1 415 555 0100 ext. 9",
    "\u0967\u0966\u0966\u0967",
    "bob@@example.com",
    "sip%3Abob%40example.com",
  ],
];

const rows = JSON.parse(readFileSync(new URL("addresses.json", import.meta.url), "utf8"));
const recipes = writeRecipes();
const { policy, readTyped, whatIsWrong } = await importRecipe("sip-policy");

test("the addresses: valid, invalid and hostile", () => {
  assert.ok(rows.length >= 60);
  for (const { text, accepted } of rows) assert.equal(check(text, policy).success, accepted, text);
});

test("the JSON Schema refuses nothing that check accepts", () => {
  const { jsonSchema } = sipUriSchema(policy)["~standard"];
  const admits = new Ajv().compile(jsonSchema.input({ target: "draft-07" }));
  for (const { text, accepted } of rows) assert.ok(admits(text) || !accepted, text);
  for (const text of ["", "sip:", "sip:@@", "sip:[::1", "sip:h?"]) assert.ok(!admits(text), text);
});

test("zod's JSON Schema gets the pattern by .meta()", async () => {
  const { Address } = await importRecipe("zod");
  const { jsonSchema } = sipUriSchema(policy)["~standard"];
  const json = jsonSchema.input({ target: "draft-2020-12" });
  const { $schema: _, ...made } = z.toJSONSchema(Address.meta(json));
  assert.deepEqual(made, json);
});

test("Hono refuses a body that is null", async () => {
  const { address } = await importRecipe("hono");
  const app = new Hono().post("/", address, (context) => context.text("stored"));
  const headers = { "content-type": "application/json" };
  const response = await app.request("/", { method: "POST", headers, body: "null" });
  assert.equal(response.status, 422);
});

test("each recipe has a client here, and each client a recipe", () => {
  assert.deepEqual(
    Object.keys(CLIENTS).sort(),
    recipes.filter((name) => !["sip-policy", "route", "german"].includes(name)).sort(),
  );
});

test("the route stores a valid address, suggests a correction, and reports issues", async () => {
  const { route } = await importRecipe("route");
  const stored = [];
  const app = Fastify().post(
    "/",
    route((value) => stored.push(value) && { value }),
  );
  const post = async (body) => {
    const { statusCode, payload } = await app.inject({ method: "POST", url: "/", payload: body });
    return [statusCode, JSON.parse(payload)];
  };
  const uri = "sip:bob@example.com";
  assert.deepEqual(await post({ address: " Bob <bob@example.com>" }), [422, { didYouMean: uri }]);
  assert.deepEqual(stored, []);
  assert.deepEqual(await post({ address: uri }), [200, { value: uri }]);
  assert.deepEqual(stored, [uri]);
  for (const { text, accepted } of rows) {
    const [status, { didYouMean }] = await post({ address: text });
    if (accepted && didYouMean === undefined) assert.equal(status, 200, text);
    if (status === 200) assert.ok(accepted, text);
    if (didYouMean !== undefined) assert.ok(check(didYouMean, policy).success, text);
  }
  const [status, { issues }] = await post({ address: "bob@example.org" });
  assert.deepEqual([status, issues[0].code, issues[0].start], [422, "host-not-allowed", 4]);
  for (const body of [undefined, {}, { address: 5 }, { address: null }]) {
    assert.equal((await post(body))[0], 422);
  }
});

test("the route in Express needs a body parser", async () => {
  const { route } = await importRecipe("route");
  const requests = [
    { parsers: [express.json()], answer: { didYouMean: "sip:1001@pbx.example.com" } },
    { parsers: [], answer: "A URI must be a string." },
  ];
  for (const { parsers, answer } of requests) {
    const app = express();
    for (const parser of parsers) app.use(parser);
    app.post(
      "/",
      route(() => "stored"),
    );
    const server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
    const response = await fetch(`http://127.0.0.1:${server.address().port}/`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ address: "1001" }),
    });
    server.close();
    const body = await response.json();
    assert.equal(response.status, 422);
    assert.deepEqual(body.issues?.[0].message ?? body, answer);
  }
});

const compile = () =>
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc"], {
    cwd: import.meta.dirname,
    stdio: "pipe",
    encoding: "utf8",
  });

test("each recipe compiles in TypeScript", () => {
  compile();
});

test("the translation does not compile if a code is missing", async () => {
  const { GERMAN } = await importRecipe("german");
  const file = new URL("build/german.ts", import.meta.url);
  const source = readFileSync(file, "utf8");
  for (const code of ["number-with-text", "host-not-allowed", "ambiguous"]) {
    assert.ok(code in GERMAN);
    writeFileSync(file, source.replace(RegExp(`^ *"?${code}"?: .*\n`, "m"), ""));
    assert.throws(compile, ({ stdout }) => stdout.includes("german.ts") && stdout.includes(code));
  }
  writeFileSync(file, source);
});

test("what people type is marked at its place", async () => {
  const { field } = await CLIENTS["react-hook-form"]();
  const { sent, marked } = await field("+1 415 555 0100 (mobile)");
  assert.equal(sent, JSON.stringify("Write the number only, without this text."));
  assert.equal(marked, "(mobile)");
});

test("the pattern of HTML admits what check accepts, in a browser's flags", async () => {
  const { pattern } = await CLIENTS.html();
  for (const flags of ["u", "v"]) {
    const whole = new RegExp(`^(?:${pattern})$`, flags);
    for (const { text, accepted } of rows) assert.ok(whole.test(text) || !accepted, text);
    assert.ok(!whole.test("bob@example.com"));
  }
});

/** In an answer in JSON, quotes are escaped. */
const isIn = (sent, text) => sent.includes(JSON.stringify(text).slice(1, -1));

/** These have no place for a code beside the message of a field. */
const WITHOUT_CODE = ["typebox", "class-validator", "react-hook-form", "resolver", "html"];

for (const [name, connect] of Object.entries(CLIENTS)) {
  const { address, field } = await connect();
  describe(name, () => {
    for (const { text, accepted } of rows) {
      const title = JSON.stringify(text.slice(0, 60));
      if (address === undefined) continue; // a page has only fields
      test(`${accepted ? "accepts" : "refuses"} ${title}`, async () => {
        const { accepted: taken, sent } = await address(text);
        assert.equal(taken, accepted);
        // Some libraries have their own message for an empty string.
        const [issue] = check(text, policy).issues ?? [];
        if (issue && text !== "")
          assert.ok(isIn(sent, issue.message) && isIn(sent, issue.code), sent);
        assert.ok(!sent.includes("Geheim9"), "the password got out");
      });
    }
    for (const text of [...rows.map((row) => row.text), ...TYPED]) {
      test(`reads ${JSON.stringify(text.slice(0, 60))}`, async () => {
        const { value, issues } = readTyped(text);
        const result = await field(text);
        if (issues === undefined) assert.equal(result.value, value);
        else {
          assert.ok(!result.accepted);
          const message = name === "typebox" ? whatIsWrong(text) : issues[0].message;
          if (text !== "") assert.ok(isIn(result.sent, message), result.sent);
          if (!WITHOUT_CODE.includes(name) && text !== "")
            assert.ok(isIn(result.sent, issues[0].code));
        }
        assert.ok(!result.sent.includes("Geheim9"), "the password got out");
      });
    }
  });
}
