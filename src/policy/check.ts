import { constraintIssues } from "../constraints.ts";
import { byPosition } from "../issue.ts";
import type { UriCode } from "../messages.ts";
import { examine } from "../parse.ts";
import { type ParseResult, safeRead } from "../result.ts";
import type { SipUri, SipUriString } from "../types.ts";
import { policyIssues } from "./issues.ts";
import type { CheckCode, PolicyCode } from "./messages.ts";
import { type Rules, readPolicy } from "./rules.ts";
import type { SipUriPolicy } from "./types.ts";

/**
 * Parses any value as `safeParse` does (RFC 3261 §19.1.1), and applies a policy. Constraint and policy
 * issues are reported together, in order of position; offsets are UTF-16 code units into the text.
 *
 * It never throws: even an invalid policy is an issue, of kind `options`. That is not a mistake in the
 * text, so a back end should answer 500, not 422. It is safer to make a guard or a schema once, at
 * start-up, where an invalid policy throws.
 *
 * @example
 * check("sip:bob@example.org", { hosts: ["example.com"] }).issues;
 * // [{ kind: "policy", code: "host-not-allowed", component: "host", start: 8, end: 19, … }]
 */
export function check(value: unknown, policy: SipUriPolicy = {}): ParseResult<SipUri, CheckCode> {
  return safeRead(value, undefined, (text) => checkText(readPolicy(policy), text));
}

/**
 * Makes a type guard for the URIs that a policy allows (RFC 3261 §19.1.1). The guard takes one argument
 * only, so you can pass it to `filter` and to validators, and it never throws.
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

/** Parses a text, or returns its issues: limits, grammar, constraints and policy. */
export function checkText(rules: Rules, text: string): ParseResult<SipUri, UriCode | PolicyCode> {
  return examine<UriCode | PolicyCode>(text, rules.settings, (uri, settings) => {
    const broken = constraintIssues(uri, settings, text);
    const refused = policyIssues(rules, uri, text);
    return refused.length === 0 ? broken : [...broken, ...refused].sort(byPosition);
  });
}
