import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { byPosition, type Issue } from "../issue.ts";
import { foldCase, nameKey } from "../names.ts";
import { checkBy } from "../policy/check.ts";
import { placesOf } from "../policy/places.ts";
import { type Rules, readPolicy } from "../policy/read-policy.ts";
import { failure, type ParseResult } from "../result.ts";
import type { SipUri } from "../types.ts";
import { twilioIssue } from "./messages.ts";
import { twilioPolicy } from "./policy.ts";

const RULES: Rules = /* @__PURE__ */ readPolicy(twilioPolicy);

/** A SIP URI that Twilio is to call: `twilioPolicy`, and what no policy says. */
export function checkUri(text: string): ParseResult {
  const { value, issues = [] } = checkBy(RULES, text);
  // Limit and syntax issues stand alone: there is no URI to look at.
  const isRead = issues.every(({ kind }) => kind === "constraint" || kind === "policy");
  const uri = value ?? (isRead ? SIP_URI(text) : undefined);
  if (uri === undefined) return failure(issues);
  const all = [...issues, ...secureIssues(uri, text)];
  return all.length === 0 ? { success: true, value: uri } : failure(all.sort(byPosition));
}

/** Twilio reads `true` and `false`, and takes all else for false (its warning 32114). */
function secureIssues(uri: SipUri, text: string): Issue[] {
  const places = placesOf(uri, text).parameters;
  return uri.parameters.flatMap(({ name, value }, i) => {
    const isClear = foldCase(name) === "secure" && (value === "true" || value === "false");
    if (nameKey(name) !== "secure" || isClear) return [];
    return twilioIssue("twilio-secure-invalid", "parameters", places[i]);
  });
}
