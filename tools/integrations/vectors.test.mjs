// The public vectors match their JSON Schema.
import assert from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const FOLDER = new URL("../../test/vectors/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

const ajv = new Ajv({ strictTypes: false, formats: { date: true } });
const validate = ajv.compile(read("schema.json"));
const names = readdirSync(FOLDER).filter((name) => /^(?!schema).*\.json$/.test(name));

for (const name of names) {
  test(`${name} matches the schema`, () => {
    assert.ok(validate(read(name)), JSON.stringify(validate.errors?.slice(0, 3)));
  });

  test(`${name} with a vector that lacks its answer does not`, () => {
    const file = read(name);
    const { text, a } = file.vectors[0];
    file.vectors[0] = { text, a };
    assert.ok(!validate(file));
  });
}
