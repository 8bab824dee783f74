import { constraintIssues } from "../constraints.ts";
import { byPosition, type Issue } from "../issue.ts";
import type { UriCode } from "../messages.ts";
import type { Settings } from "../options.ts";
import { examine } from "../parse.ts";
import { type ParseResult, safeRead } from "../result.ts";
import type { SipUri, SipUriString } from "../types.ts";
import { policyIssues } from "./issues.ts";
import type { CheckCode, PolicyCode } from "./messages.ts";
import { type Rules, readPolicy } from "./rules.ts";
import type { SipUriPolicy } from "./types.ts";

/**
 * Parses any value as `safeParse` does (RFC 3261 §19.1.1) and applies a policy. Constraint and
 * policy issues come together, in order of position; offsets are UTF-16 code units into the text.
 *
 * It never throws, not even for an invalid policy, which is an issue of kind `options`. That is no
 * mistake of who typed the text: answer it with 500, not with 422. Better, make the guard or the
 * schema once at start-up, where an invalid policy throws.
 *
 * @example
 * check("sip:bob@example.org", { hosts: ["example.com"] }).issues;
 * // [{ kind: "policy", code: "host-not-allowed", component: "host", start: 8, end: 19, … }]
 */
export function check(value: unknown, policy: SipUriPolicy = {}): ParseResult<SipUri, CheckCode> {
  return safeRead(value, undefined, (text) => checkText(readPolicy(policy), text));
}

/**
 * Makes a type guard for the URIs that a policy allows. The guard takes one argument, so that
 * `filter` and the validators of schema libraries can call it, and never throws.
 *
 * @throws SipUriError of kind `options` if the policy is invalid.
 * @example
 * const isOurs = sipUriGuard({ hosts: ["example.com"] });
 * isOurs("sip:bob@example.com"); // true
 */
export function sipUriGuard(policy: SipUriPolicy = {}): <T>(value: T) => value is T & SipUriString {
  const rules = readPolicy(policy);
  // The policy's pattern may exhaust the engine's stack on a long text.
  return <T>(value: T): value is T & SipUriString =>
    safeRead(value, undefined, (text) => checkText(rules, text)).success;
}

/** A policy applied to a text: limits, grammar, constraints and policy. */
export function checkText(rules: Rules, text: string): ParseResult<SipUri, UriCode | PolicyCode> {
  return examineAnd(text, rules.settings, (uri) => policyIssues(rules, uri, text));
}

/** Examines a text; the issues of `refuse` are added to the constraints, in order of position. */
export function examineAnd<Code extends string>(
  text: string,
  settings: Settings,
  refuse: (uri: SipUri) => readonly Issue<Code>[],
): ParseResult<SipUri, UriCode | Code> {
  return examine<UriCode | Code>(text, settings, (uri, constraints) => {
    const broken = constraintIssues(uri, constraints, text);
    const refused = refuse(uri);
    return refused.length === 0 ? broken : [...broken, ...refused].sort(byPosition);
  });
}
