import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { allowed, constraintIssues } from "../constraints.ts";
import { diagnose } from "../diagnose.ts";
import { byPosition } from "../issue.ts";
import { limitIssues, withinLimits } from "../limits.ts";
import { failure, type ParseResult, safely } from "../result.ts";
import type { SipUriString } from "../types.ts";
import { type Rules, readPolicy } from "./read-policy.ts";
import { refusedBy } from "./refuse.ts";
import type { SipUriPolicy } from "./types.ts";

/**
 * Parses any value as `safeParse` does (RFC 3261 §19.1.1) and applies a policy. Constraint and
 * policy issues come together, in order of position; offsets are UTF-16 code units into the text.
 * It never throws: an invalid policy is an issue too.
 *
 * @example
 * check("sip:bob@example.org", { hosts: ["example.com"] }).issues;
 * // [{ kind: "policy", code: "host-not-allowed", component: "host", start: 8, end: 19, … }]
 */
export function check(value: unknown, policy: SipUriPolicy = {}): ParseResult {
  return safely(value, undefined, (text) => checkBy(readPolicy(policy), text));
}

/**
 * Makes a type guard for the URIs that a policy admits. The guard takes one argument, so that
 * `filter` and the validators of schema libraries can call it, and never throws.
 *
 * @throws SipUriError if the policy is invalid.
 * @example
 * const isOurs = sipUriGuard({ hosts: ["example.com"] });
 * isOurs("sip:bob@example.com"); // true
 */
export function sipUriGuard(policy: SipUriPolicy = {}): <T>(value: T) => value is T & SipUriString {
  const rules = readPolicy(policy);
  // The policy's pattern may exhaust the engine's stack on a long text.
  return <T>(value: T): value is T & SipUriString =>
    safely(value, undefined, (text) => checkBy(rules, text)).success;
}

/** A policy applied to a text: limits, grammar, constraints and policy. */
export function checkBy(rules: Rules, text: string): ParseResult {
  const { settings } = rules;
  if (!withinLimits(text, settings)) return failure(limitIssues(text, settings));
  const value = SIP_URI(text);
  if (value === undefined) return failure([diagnose(text)]);
  const refused = refusedBy(rules, value, text);
  if (refused.length === 0 && allowed(value, true)) return { success: true, value };
  return failure([...constraintIssues(value, true, text), ...refused].sort(byPosition));
}
