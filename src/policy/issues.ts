import { type Issue, issue, type Span } from "../issue.ts";
import { type Spans, spanOf, spansOf } from "../spans.ts";
import type { SipUri } from "../types.ts";
import { POLICY, type PolicyCode } from "./messages.ts";
import type { Report } from "./rows.ts";
import type { Rules } from "./rules.ts";

/** Returns what a policy refuses in a URI that was parsed from `text`. */
export function policyIssues(
  { checks, diverting }: Rules,
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
  const subject = { uri, text, diverting };
  for (const { rule, refuse } of checks) refuse(rule, subject, report);
  return issues;
}

/** A user or a parameter that is missing is marked where it would be. */
function placeOf(spans: Spans, component: keyof SipUri, index: number | undefined): Span {
  const found = spans[component];
  const place = Array.isArray(found) && index === undefined ? null : found;
  if (place === null) return spanOf(component === "user" ? spans.host.start : spans.headersAt, 0);
  return (Array.isArray(place) ? place[index as number] : place) as Span;
}
