import {
  hname,
  host as hostRule,
  password as passwordRule,
  pname,
  SIP_URI,
  token,
  user as userRule,
} from "../grammar/sip-uri.peggy";
import { assemble, assembleParameters } from "./assemble.ts";
import type { Component } from "./component.ts";
import { allowed, constraintIssues } from "./constraints.ts";
import { diagnose } from "./diagnose.ts";
import { SipUriError } from "./error.ts";
import { guarded } from "./fail.ts";
import { type Issue, issue, withoutPlace } from "./issue.ts";
import { limitIssues, withinLimits } from "./limits.ts";
import type { Settings } from "./options.ts";
import { SYNTAX_MESSAGES, type SyntaxCode } from "./syntax-messages.ts";
import type { SipUri, SipUriString, UriParameter } from "./types.ts";

/**
 * The text of a wire-text URI, proved by parsing each component with its own rule of the grammar.
 * This is why nothing forged gets out.
 *
 * A URI is nothing but these components and what stands between them (RFC 3261 §25.1), so the text
 * is one. What comes back is what went in: no component can hold a character that ends it (but for
 * the ":" in the brackets of an IPv6reference), and without a user there is no "@", so that nothing
 * else is read as one.
 */
export function prove(wire: SipUri, settings: Settings): SipUriString {
  const text = guarded(() => assemble(wire)); // it may be longer than a string can be
  if (!withinLimits(text, settings)) refuse(limitIssues(text, settings));
  const forged = findForged(wire);
  if (forged !== undefined) throw new SipUriError([forgery(...forged)]);
  if (!allowed(wire, settings.constraints)) {
    refuse(constraintIssues(wire, settings.constraints, text));
  }
  return text as SipUriString;
}

function refuse(issues: readonly Issue[]): never {
  throw new SipUriError(issues.map(withoutPlace));
}

/** The first component that its rule does not allow, and a text in which nothing else is wrong. */
function findForged(wire: SipUri): readonly [component: Component, text: string] | undefined {
  const { user, password, host, parameters, headers } = wire;
  if (user === null ? password !== null : userRule(user) === undefined) {
    return ["user", `sip:${user ?? ""}@h`];
  }
  if (password !== null && passwordRule(password) === undefined) {
    return ["password", `sip:u:${password}@h`];
  }
  if (hostRule(host) === undefined) return ["host", `sip:${host}`];
  for (const parameter of parameters) {
    if (!isParameter(parameter)) return ["parameters", `sip:h${assembleParameters([parameter])}`];
  }
  for (const { name, value } of headers) {
    // hvalue is hname or nothing.
    if (hname(name) === undefined || (value !== "" && hname(value) === undefined)) {
      return ["headers", `sip:h?${name}=${value}`];
    }
  }
  return undefined;
}

/** pvalue is the same as pname. Where the name takes a token, any token is a value too. */
function isParameter({ name, value }: UriParameter): boolean {
  if (pname(name) === undefined) return false;
  if (value === true || pname(value) !== undefined) return true;
  // Whether the name does, the whole grammar tells: no token ends a parameter.
  return token(value) !== undefined && SIP_URI(`sip:h;${name}=${value}`) !== undefined;
}

/** Where the text is a URI, though another one ("a@h" as a host), there is nothing to diagnose. */
function forgery(component: Component, text: string): Issue {
  const found = SIP_URI(text) === undefined ? diagnose(text) : null;
  const fallback = component === "host" ? "host-invalid" : "must-be-escaped";
  const code = found?.component === component ? (found.code as SyntaxCode) : fallback;
  return issue("syntax", code, SYNTAX_MESSAGES[code], component);
}
