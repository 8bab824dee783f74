import { SIP_URI } from "../grammar/sip-uri.peggy";
import { assemble } from "./assemble.ts";
import { allowed, constraintIssues } from "./constraints.ts";
import { diagnose } from "./diagnose.ts";
import { SipUriError } from "./error.ts";
import { guarded } from "./fail.ts";
import { type Issue, issue } from "./issue.ts";
import { limitIssues, withinLimits } from "./limits.ts";
import type { Settings } from "./options.ts";
import { SYNTAX_MESSAGES, type SyntaxCode } from "./syntax-messages.ts";
import type { SipUri, SipUriString } from "./types.ts";

/**
 * The text of a wire-text URI, proved by parsing it: what comes back must be what went in.
 * This is why nothing forged gets out.
 */
export function prove(wire: SipUri, settings: Settings): SipUriString {
  const text = guarded(() => assemble(wire)); // it may be longer than a string can be
  if (withinLimits(text, settings)) {
    const parsed = SIP_URI(text);
    if (parsed === undefined || !isSame(parsed, wire)) throw new SipUriError([forgery(wire)]);
    if (allowed(parsed, settings.constraints)) return text as SipUriString;
  }
  throw new SipUriError(
    (withinLimits(text, settings)
      ? constraintIssues(wire, settings.constraints, text)
      : limitIssues(text, settings)
    ).map((issue) => ({ ...issue, start: null, end: null })),
  );
}

function isSame(a: SipUri, b: SipUri): boolean {
  return (
    a.host === b.host &&
    a.user === b.user &&
    a.password === b.password &&
    a.scheme === b.scheme &&
    a.port === b.port &&
    haveSameItems(a.parameters, b.parameters) &&
    haveSameItems(a.headers, b.headers)
  );
}

interface Item {
  readonly name: string;
  readonly value: string | true;
}

export function haveSameItems(a: readonly Item[], b: readonly Item[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as Item;
    const y = b[i] as Item;
    if (x.name !== y.name || x.value !== y.value) return false;
  }
  return true;
}

const BARE: SipUri = {
  scheme: "sip",
  user: null,
  password: null,
  host: "h",
  port: null,
  parameters: [],
  headers: [],
};

/** The issue of the first component that does not come back even where it stands alone. */
function forgery({ user, password, host, parameters, headers }: SipUri): Issue {
  const alone: Partial<SipUri>[] = [
    { user: user === null && password !== null ? "" : user },
    { user: "u", password },
    { host },
    ...parameters.map((parameter) => ({ parameters: [parameter] })),
    ...headers.map((header) => ({ headers: [header] })),
  ];
  const forged = alone.find((part) => !standsAlone({ ...BARE, ...part })) ?? {};
  const component = Object.keys(forged).at(-1) as keyof SipUri;
  const found = diagnose(assemble({ ...BARE, ...forged }));
  const fallback = component === "host" ? "host-invalid" : "must-be-escaped";
  const code = found.component === component ? (found.code as SyntaxCode) : fallback;
  return issue("syntax", code, SYNTAX_MESSAGES[code], component);
}

function standsAlone(wire: SipUri): boolean {
  const parsed = SIP_URI(assemble(wire));
  return parsed !== undefined && isSame(parsed, wire);
}
