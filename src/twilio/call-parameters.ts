import { attempt, failure } from "../result.ts";
import { objectOf } from "../snapshot.ts";
import { checkOption, type TextOption } from "./checks.ts";
import { pairIssues } from "./credentials.ts";
import { fromIssues } from "./from.ts";
import { twilioIssue } from "./messages.ts";
import { targetOf } from "./target.ts";
import type { CallInit, CallParameters, CallResult } from "./types.ts";

/**
 * Checks the parameters of a call before anything is sent: To, From, the URLs or TwiML, the
 * credentials. `parameters` is what `client.calls.create` of Twilio's SDK takes: its other options
 * are passed through unchanged, `undefined` and `null` are left out, and a To given as the parts
 * of a SIP URI is built. Offsets of issues are UTF-16 code units into the text of their component;
 * scheme, user, host and so on are components of To. It never throws.
 *
 * @example
 * const result = callParameters({ to: "sip:jack@example.com", from: "alice", url: twimlUrl });
 * if (result.success) await client.calls.create(result.parameters);
 */
export function callParameters<T extends CallInit>(init: T): CallResult<T> {
  return attempt(() => {
    const given: object = objectOf(init, null);
    return read({ ...given }) as CallResult<T>; // each property is read once, by the copy
  });
}

function read({ to, from, ...options }: Readonly<Record<string, unknown>>): CallResult {
  const target = targetOf(to);
  const parameters: Record<string, unknown> = { to: target.text, from };
  const issues = [...target.issues, ...fromIssues(from, target.type)];
  for (const [name, given] of Object.entries(options)) {
    if (given === undefined || given === null) continue;
    const option = checkOption(name, given);
    parameters[name] = option.value;
    issues.push(...option.issues);
  }
  const has = (name: TextOption): boolean => Object.hasOwn(parameters, name);
  issues.push(...pairIssues(has("sipAuthUsername"), has("sipAuthPassword")));
  if (!has("url") && !has("twiml") && !has("applicationSid")) {
    issues.push(twilioIssue("twilio-instructions-missing", "url"));
  }
  if (issues.length > 0) return failure(issues);
  return { success: true, parameters: parameters as CallParameters, warnings: target.warnings };
}
