// Through its documented recipe, each library accepts and refuses the same addresses as `check`.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import Ajv from "ajv";
import Fastify from "fastify";
import { Hono } from "hono";
import { check, sipUriSchema } from "sip-uri/forms";
import { z } from "zod";
import { CLIENTS } from "./clients.mjs";
import { importRecipe, writeRecipes } from "./recipes.mjs";

const rows = JSON.parse(readFileSync(new URL("addresses.json", import.meta.url), "utf8"));
const recipes = writeRecipes();
const { policy, codeOf } = await importRecipe("sip-policy");

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
    recipes.filter((name) => !["sip-policy", "route"].includes(name)).sort(),
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

test("each recipe compiles in TypeScript", () => {
  const tsc = "node_modules/typescript/bin/tsc";
  execFileSync(process.execPath, [tsc], { cwd: import.meta.dirname, stdio: "pipe" });
});

for (const [name, connect] of Object.entries(CLIENTS)) {
  const send = await connect();
  describe(name, () => {
    for (const { text, accepted } of rows) {
      test(`${accepted ? "accepts" : "refuses"} ${JSON.stringify(text.slice(0, 60))}`, async () => {
        const { accepted: taken, sent = "" } = await send(text);
        assert.equal(taken, accepted);
        // joi, yup and zod have their own message for an empty string.
        if (!accepted && text !== "") assert.ok(sent.includes(codeOf(text)), `no code in ${sent}`);
        assert.ok(!sent.includes("Geheim9"), "the password got out");
      });
    }
  });
}
