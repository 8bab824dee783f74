import { token } from "../grammar/sip-uri.peggy";
import { escape } from "./escape.ts";
import { SipUriError } from "./error.ts";
import { fail, guarded } from "./fail.ts";
import { foldCase } from "./names.ts";
import { settingsOf } from "./options.ts";
import { prove } from "./prove.ts";
import { objectOf, portOf, stringOf } from "./snapshot.ts";
import { SYNTAX_MESSAGES } from "./syntax-messages.ts";
import type {
  Component,
  Options,
  SipUri,
  SipUriInit,
  SipUriString,
  UriHeader,
  UriParameter,
} from "./types.ts";

/**
 * Makes a URI of plain text: each component is escaped where the grammar asks for it (RFC 3261
 * §19.1.2), and the result is proved by parsing it back.
 *
 * @throws SipUriError if a value has the wrong type or no URI (an empty user, parameter name or
 * value; malformed UTF-16; a host that is none), a constraint is broken, or the text exceeds a
 * limit (UTF-16 code units).
 * @example
 * build({ user: "j@s0n", host: "example.com", parameters: { transport: "tls" } });
 * // "sip:j%40s0n@example.com;transport=tls"
 */
export function build(init: SipUriInit, options?: Options): SipUriString {
  const settings = settingsOf(options);
  return prove(
    guarded(() => wireOf(init)),
    settings,
  );
}

function wireOf(init: SipUriInit): SipUri {
  const {
    scheme = "sip",
    user = null,
    password = null,
    host,
    port = null,
    parameters = {},
    headers = {},
    ...unknown
  } = objectOf(init, null);
  if (scheme !== "sip" && scheme !== "sips") {
    fail("invalid-type", 'The scheme must be "sip" or "sips".', "scheme");
  }
  if (Object.keys(unknown).length > 0) {
    fail("unknown-property", "There is a property that no URI has.");
  }
  return {
    scheme,
    user: user === null ? null : escape(stringOf(user, "user"), "user"),
    password: password === null ? null : escape(stringOf(password, "password"), "password"),
    host: stringOf(host, "host"),
    port: portOf(port),
    parameters: wireParameters(recordOf(parameters, "parameters")),
    headers: wireHeaders(recordOf(headers, "headers")),
  };
}

function recordOf<T>(record: T, component: Component): T & object {
  if (Array.isArray(record)) {
    fail("invalid-type", `The ${component} must be a record: serialize takes lists.`, component);
  }
  return objectOf(record, component);
}

export function wireParameters(record: NonNullable<SipUriInit["parameters"]>): UriParameter[] {
  const parameters: UriParameter[] = [];
  for (const name of Object.keys(record)) {
    const { [name]: value } = record;
    if (value !== undefined) parameters.push(wireParameter(name, value));
  }
  return parameters;
}

/** As a flag these say nothing: ";secure" is no SRTP. */
const NEED_VALUE = ["transport", "secure", "ttl", "maddr", "user", "method"];

function wireParameter(name: string, value: string | number | true): UriParameter {
  const key = foldCase(name);
  const wireName = escape(name, "parameters");
  if (value === true) {
    if (NEED_VALUE.includes(key))
      fail("invalid-type", "This parameter needs a value.", "parameters");
    return { name: wireName, value };
  }
  const text = Number.isSafeInteger(value) ? String(value) : stringOf(value, "parameters");
  return { name: wireName, value: key === "method" ? methodOf(text) : escape(text, "parameters") };
}

/** A Method is a token, in which "%" is a letter (RFC 3261 §25.1). */
function methodOf(text: string): string {
  if (token(text) !== undefined) return text;
  const code = "method-not-token";
  throw new SipUriError([
    {
      kind: "syntax",
      code,
      message: SYNTAX_MESSAGES[code],
      component: "parameters",
      start: null,
      end: null,
    },
  ]);
}

export function wireHeaders(record: NonNullable<SipUriInit["headers"]>): UriHeader[] {
  const headers: UriHeader[] = [];
  for (const key of Object.keys(record)) {
    const { [key]: values } = record;
    if (values === undefined) continue;
    const name = escape(key, "headers");
    for (const value of Array.isArray(values) ? [...values] : [values]) {
      headers.push({ name, value: escape(stringOf(value, "headers"), "headers") });
    }
  }
  return headers;
}
