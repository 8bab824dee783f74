import { pattern_SIP_URI } from "../../grammar/sip-uri.pattern.ts";
import { fail, guarded } from "../fail.ts";
import { safely } from "../result.ts";
import type { SipUriString } from "../types.ts";
import { checkBy } from "./check.ts";
import { readPolicy } from "./read-policy.ts";
import type { StandardTextSchema } from "./standard-schema.ts";
import type { SipUriPolicy } from "./types.ts";

/** A Standard Schema 1.1 whose output is the text itself. */
export type SipUriSchema = StandardTextSchema<SipUriString>;

/** OpenAPI 3.1 has the first. In all of them `type`, `pattern` and `maxLength` mean the same. */
const TARGETS = ["draft-2020-12", "draft-07", "openapi-3.0"];

/**
 * A Standard Schema for the URIs that a policy admits, for the libraries that take one: a frozen
 * plain object, synchronous. Its issues are those of `check`, with code, component and offsets.
 *
 * Its JSON Schema has the pattern of RFC 3261 §25.1, generated from the grammar, and the limits'
 * length (the characters of a URI are ASCII, one UTF-16 code unit each). What neither can express,
 * such as a repeated parameter or the policy, only `validate` checks.
 *
 * @throws SipUriError if the policy is invalid; from `jsonSchema`, for an unknown target.
 * @example
 * const schema = sipUriSchema({ hosts: ["example.com"] });
 * schema["~standard"].validate("sip:bob@example.com"); // { value: "sip:bob@example.com" }
 */
export function sipUriSchema(policy: SipUriPolicy = {}): SipUriSchema {
  const rules = readPolicy(policy);
  const { uri, headers } = rules.settings;
  const maxLength = uri + 1 + headers;
  const jsonSchema = (options: { readonly target: string }): Record<string, unknown> => {
    const target = guarded(() => options.target);
    if (!TARGETS.includes(target))
      fail("invalid-options", `The targets are ${TARGETS.join(", ")}.`);
    const schema = { type: "string", pattern: pattern_SIP_URI() };
    return Number.isFinite(maxLength) ? { ...schema, maxLength } : schema;
  };
  return Object.freeze({
    "~standard": Object.freeze({
      version: 1,
      vendor: "sip-uri",
      validate: (value: unknown) => {
        const { issues } = safely(value, undefined, (text) => checkBy(rules, text));
        return issues === undefined ? { value: value as SipUriString } : { issues };
      },
      jsonSchema: Object.freeze({ input: jsonSchema, output: jsonSchema }),
    }),
  });
}
