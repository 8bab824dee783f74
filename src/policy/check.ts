import { constraintIssues } from "../constraints.ts";
import { byPosition, type Issue, issue, type Span } from "../issue.ts";
import type { UriCode } from "../messages.ts";
import { examine } from "../parse.ts";
import { type ParseResult, safeRead } from "../result.ts";
import { type Spans, spanOf, spansOf } from "../spans.ts";
import type { SipUri, SipUriString } from "../types.ts";
import { type CheckCode, POLICY, type PolicyCode } from "./messages.ts";
import type { Report } from "./rows.ts";
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
  return examine<UriCode | PolicyCode>(text, rules.settings, (uri, settings, _, notes) => {
    const broken = constraintIssues(uri, settings, text, notes);
    return [...broken, ...policyIssues(rules, uri, text)].sort(byPosition);
  });
}

/** Returns what a policy refuses in a URI that was parsed from `text`. */
export function policyIssues(
  { refusals, diverting }: Rules,
  uri: SipUri,
  text: string,
): Issue<PolicyCode>[] {
  const issues: Issue<PolicyCode>[] = [];
  let spans: Spans | undefined;
  const report: Report = (code, component, index, part) => {
    spans ??= spansOf(uri, text); // only if something is refused
    const whole = placeOf(spans, component, index);
    const span = part ? spanOf(whole.start + part.start, part.end - part.start) : whole;
    // Two properties may refuse the same user, one after the other.
    const last = issues.at(-1);
    if (last?.code === code && last.start === span.start) return;
    issues.push(issue(POLICY, code, component, span));
  };
  for (const refuse of refusals) refuse({ uri, text, diverting }, report);
  return issues;
}

/** A user or a parameter that is missing is marked where it would be. */
function placeOf(spans: Spans, component: keyof SipUri, index: number | undefined): Span {
  const found = spans[component];
  const place = Array.isArray(found) && index === undefined ? null : found;
  if (place === null) return spanOf(component === "user" ? spans.host.start : spans.headersAt, 0);
  return (Array.isArray(place) ? place[index as number] : place) as Span;
}
