import { pattern_SIP_URI } from "../../grammar/sip-uri.pattern.ts";
import { failOptions } from "../expect.ts";
import { onlySipUriError } from "../guard.ts";
import type { Component, Issue } from "../issue.ts";
import { longestText } from "../options.ts";
import { property } from "../properties.ts";
import { safeRead } from "../result.ts";
import type { SipUriString } from "../types.ts";
import { checkText } from "./check.ts";
import type { CheckCode } from "./messages.ts";
import { readPolicy } from "./rules.ts";
import type { SipUriPolicy } from "./types.ts";

/** A Standard Schema 1.1 whose output is the text itself. */
export type SipUriSchema = StandardTextSchema<SipUriString>;

/** OpenAPI 3.1 uses the first. In all of them `type`, `pattern` and `maxLength` mean the same. */
const TARGETS: readonly unknown[] = ["draft-2020-12", "draft-07", "openapi-3.0"];

/**
 * Makes a Standard Schema of the URIs that a policy allows, for libraries that take one. It is a frozen
 * plain object, and synchronous. Its issues are those of `check`, with code, component and offsets.
 *
 * Its JSON Schema has a pattern that matches exactly the ABNF of RFC 3261 §25.1, and the length that
 * the limits allow: all characters of a URI are ASCII, one UTF-16 code unit each. Only `validate`
 * checks what neither can express, such as a repeated parameter or the policy.
 *
 * @throws SipUriError of kind `options` if the policy is invalid; from `jsonSchema`, if the target is
 * unknown.
 * @example
 * const schema = sipUriSchema({ hosts: ["example.com"] });
 * schema["~standard"].validate("sip:bob@example.com"); // { value: "sip:bob@example.com" }
 */
export function sipUriSchema(policy: SipUriPolicy = {}): SipUriSchema {
  const rules = readPolicy(policy);
  const maxLength = longestText(rules.settings);
  const jsonSchema = (options: { readonly target: string }): Record<string, unknown> => {
    const refuse = () => failOptions(`The targets are ${TARGETS.join(", ")}.`, ["target"]);
    const target = onlySipUriError(() => property(options, "target"), refuse);
    if (!TARGETS.includes(target)) refuse();
    const schema = { type: "string", pattern: pattern_SIP_URI(rules.settings.underscores) };
    return Number.isFinite(maxLength) ? { ...schema, maxLength } : schema;
  };
  return Object.freeze({
    "~standard": Object.freeze({
      version: 1,
      vendor: "sip-uri",
      validate: (value: unknown) => {
        const result = safeRead(value, undefined, (text) => checkText(rules, text));
        if (result.success) return { value: value as SipUriString };
        return { issues: result.issues.map((issue) => ({ ...issue, path: [] as const })) };
      },
      jsonSchema: Object.freeze({ input: jsonSchema, output: jsonSchema }),
    }),
  });
}

/**
 * The types of the Standard Schema 1.1 (validation and JSON Schema), as far as a schema of text
 * needs them: https://standardschema.dev. They are written out so that the package needs no other.
 */
export interface StandardTextSchema<Output extends string> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sip-uri";
    /** Exists in types only. */
    readonly types?: { readonly input: string; readonly output: Output } | undefined;
    /** Synchronous; it never throws. */
    readonly validate: (
      value: unknown,
      options?: LibraryOptions | undefined,
    ) => StandardTextResult<Output>;
    readonly jsonSchema: {
      /** What a text must look like, as far as a JSON Schema can express it. */
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      /** The same: the output is the input. */
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

/** What `validate` returns: the text unchanged, or its issues. */
export type StandardTextResult<Output extends string> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardTextIssue[] };

/** An issue of `check`. Its path is empty, which is the text itself: Standard Schema has no `null`. */
export type StandardTextIssue = Issue<CheckCode, Component> & { readonly path: readonly [] };

interface LibraryOptions {
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

interface JsonSchemaOptions extends LibraryOptions {
  readonly target: "draft-2020-12" | "draft-07" | "openapi-3.0" | (string & {});
}
