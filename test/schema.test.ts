import { describe, expect, test } from "@jest/globals";
import { pattern_SIP_URI } from "../grammar/sip-uri.pattern.ts";
import { check, sipUriSchema } from "../src/forms/index.ts";
import { SipUriError } from "../src/index.ts";
import { issuesOf } from "./support/issues-of.ts";

const { "~standard": standard } = sipUriSchema({ hosts: ["example.com"] });

/** The issues of `check`, with the path of the text itself. */
function checked(value: unknown) {
  return check(value, { hosts: ["example.com"] }).issues?.map((issue) => ({ ...issue, path: [] }));
}

describe("a Standard Schema", () => {
  test("is frozen, and names its vendor", () => {
    const schema = sipUriSchema();
    for (const value of [schema, schema["~standard"], schema["~standard"].jsonSchema]) {
      expect(Object.isFrozen(value)).toBe(true);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
    expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "sip-uri" });
  });

  test("gives the text itself", () => {
    const text = "sip:bob@EXAMPLE.com;lr";
    expect(standard.validate(text)).toEqual({ value: text });
  });

  test("gives issues with code, component and offsets", () => {
    const { issues } = standard.validate("sip:bob@example.org");
    expect(issues).toEqual(checked("sip:bob@example.org"));
    expect(issues).toMatchObject([
      { code: "host-not-allowed", component: "host", start: 8, end: 19 },
    ]);
  });

  test.each([undefined, null, 7, {}, ["sip:h"]])("gives the issues of %p", (value) => {
    expect(standard.validate(value).issues).toEqual(checked(value));
  });

  test("refuses an invalid policy", () => {
    expect(() => sipUriSchema({ host: "example.com" } as never)).toThrow(SipUriError);
  });

  test("keeps the policy that it was made with", () => {
    const policy = { hosts: ["example.com"] };
    const schema = sipUriSchema(policy);
    policy.hosts.push("example.org");
    expect(schema["~standard"].validate("sip:bob@example.org").issues).toHaveLength(1);
  });
});

describe("its JSON Schema", () => {
  const { jsonSchema } = standard;

  test.each(["draft-2020-12", "draft-07", "openapi-3.0"])("for %s", (target) => {
    const expected = { type: "string", pattern: pattern_SIP_URI(), maxLength: 254 + 1 + 1023 };
    expect(jsonSchema.input({ target })).toEqual(expected);
    expect(jsonSchema.output({ target })).toEqual(expected);
  });

  test.each([[{ target: "draft-04" }], [{}], [undefined], [{ target: "toString" }]])(
    "throws for another target: %j",
    (options) => {
      const issues = issuesOf(() => jsonSchema.input(options as never));
      const path = ["target"];
      const message = "The targets are draft-2020-12, draft-07, openapi-3.0.";
      expect(issues).toMatchObject([{ kind: "options", code: "invalid-options", message, path }]);
    },
  );

  test("has the length of the policy's limits", () => {
    const lengthOf = (limits: object | false) =>
      sipUriSchema({ limits })["~standard"].jsonSchema.input({ target: "draft-07" }).maxLength;
    expect(lengthOf({ uri: 10, headers: 5 })).toBe(16);
    expect(lengthOf({ uri: false })).toBeUndefined();
    expect(lengthOf(false)).toBeUndefined();
  });

  test("is new each time: changing one changes no other", () => {
    const schema = jsonSchema.input({ target: "draft-07" });
    schema.pattern = "";
    expect(jsonSchema.input({ target: "draft-07" }).pattern).toBe(pattern_SIP_URI());
  });
});
