// The public vectors match their JSON Schema.
import assert from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const FOLDER = new URL("../../test/vectors/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

// A validator as others have it: no options but the strict mode, no plugins.
const validate = new Ajv({ strict: true }).compile(read("schema.json"));
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

/** Returns the first vector of a file that has such a value. */
const firstValue = ({ vectors }, isWanted) =>
  vectors.find(({ value }) => value && isWanted(value)).value;
/** Returns the first issue of a file. */
const firstIssue = ({ vectors }) => vectors.find(({ issues }) => issues !== undefined).issues[0];
const hasParameter = ({ parameters }) => parameters.length > 0;

/**
 * What must not be in a file: its name, and what makes it wrong.
 * @type {Record<string, [name: string, change: (file: any) => unknown]>}
 */
const WRONG = {
  "a header without a value": [
    "parse",
    (file) => (firstValue(file, ({ headers }) => headers.length > 0).headers[0].value = true),
  ],
  "a parameter that is false": [
    "parse",
    (file) => (firstValue(file, hasParameter).parameters[0].value = false),
  ],
  "a quoted parameter of a URI": [
    "parse",
    (file) => (firstValue(file, hasParameter).parameters[0].quoted = true),
  ],
  "a quoted parameter of a tel URI": [
    "parse-tel",
    (file) => (firstValue(file, hasParameter).parameters[0].quoted = true),
  ],
  "a header's parameter that lacks quoted": [
    "parse-name-addr",
    (file) => delete firstValue(file, hasParameter).parameters[0].quoted,
  ],
  "a user with white space": [
    "parse",
    (file) => (firstValue(file, ({ user }) => user).user = "a b"),
  ],
  "a port above 65535": ["parse", (file) => (firstValue(file, ({ port }) => port).port = 65536)],
  "a code that there is not": ["parse", (file) => (firstIssue(file).code = "port-wrong")],
  "a code of another kind": ["parse", (file) => (firstIssue(file).code = "ttl-invalid")],
  "a limit of a syntax issue": ["parse", (file) => (firstIssue(file).limit = 5)],
  "a negative place": ["parse", (file) => (firstIssue(file).start = -1)],
  "a repair that there is not": [
    "repair",
    (file) =>
      (file.vectors.find(({ repairs }) => repairs?.length).repairs[0].code = "port-invalid"),
  ],
  "a valid vector with issues": ["parse", ({ vectors }) => (vectors[0].issues = [])],
  "a negative limit": [
    "parse",
    ({ vectors }) => (vectors.find(({ options }) => options?.limits).options.limits.uri = -1),
  ],
  "another property": ["parse", (file) => (file.vectorz = [])],
  "what is in other files": ["parse", (file) => (file.measured = "2026-01-01")],
  "another function": ["parse", (file) => (file.function = "pars")],
  "no vectors": ["equals", (file) => (file.vectors = [])],
  "another kind of date": ["stacks", (file) => (file.measured = "1 May 2026")],
};

for (const [what, [name, change]] of Object.entries(WRONG)) {
  test(`${name}.json with ${what} does not match`, () => {
    const file = read(`${name}.json`);
    change(file);
    assert.ok(!validate(file));
  });
}
