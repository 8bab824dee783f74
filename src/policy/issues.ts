import { type Issue, issue, type Span } from "../issue.ts";
import { type Spans, spanIn, spanOf, spansOf } from "../spans.ts";
import type { SipUri } from "../types.ts";
import { POLICY, type PolicyCode } from "./messages.ts";
import type { Report } from "./rows.ts";
import type { Rules } from "./rules.ts";

/** What a policy refuses in a URI that the grammar made of `text`. */
export function policyIssues(
  { checks, isHostportRestricted }: Rules,
  uri: SipUri,
  text: string,
): Issue<PolicyCode>[] {
  /** By code and place: two properties may refuse the same thing. */
  const issues = new Map<string, Issue<PolicyCode>>();
  let spans: Spans | undefined;
  const report: Report = (code, component, index = 0, part) => {
    spans ??= spansOf(uri, text); // only if something is refused
    const found = spans[component];
    const whole = (Array.isArray(found) ? found[index] : found) ?? missing(component, spans);
    const span = part ? spanIn(whole, part.start, part.end - part.start) : whole;
    issues.set(`${code} ${span.start}`, issue(POLICY, code, component, span));
  };
  const subject = { uri, text, isHostportRestricted };
  for (const check of checks) check(subject, report);
  return [...issues.values()];
}

/** Where a user or a parameter that is missing would be. */
function missing(component: keyof SipUri, { host, headersAt }: Spans): Span {
  return spanOf(component === "user" ? host.start : headersAt, 0);
}
