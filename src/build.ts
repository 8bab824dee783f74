import { host as hostRule, token } from "../grammar/sip-uri.peggy";
import { escaped } from "./escape.ts";
import { fail } from "./expect.ts";
import { failUnfinished } from "./guard.ts";
import { WRITING, WRITING_TYPE } from "./messages.ts";
import { readOptions, type Settings } from "./options.ts";
import { isMethod } from "./plain-to-wire.ts";
import { append } from "./properties.ts";
import { readInit, readItems, type Visit } from "./read-init.ts";
import { checked, type Forged, plainName } from "./serialize.ts";
import type { Options, SipUri, SipUriInit, SipUriString, UriParameter } from "./types.ts";

/**
 * Makes a URI from plain text. Each component is escaped where the grammar requires it (RFC 3261
 * §19.1.2), so that it matches its own rule of the grammar; what can't be escaped, such as a host, is checked.
 *
 * @throws SipUriError if a value has the wrong type or can't be written (an empty user, parameter
 * name or value; malformed UTF-16; an invalid host), a constraint is broken, or the text exceeds
 * a limit (UTF-16 code units). The `path` of each issue leads to the property. The issues are in the
 * order of `serialize`; those of text that can't be written come after those of types.
 * @example
 * build({ user: "j@s0n", host: "example.com", parameters: { transport: "tls" } });
 * // "sip:j%40s0n@example.com;transport=tls"
 */
export function build(init: SipUriInit, options?: Options): SipUriString {
  const settings = readOptions(options);
  try {
    return write(init, settings);
  } catch (error) {
    return failUnfinished(error);
  }
}

/**
 * Returns the text of an init; `wireUser`, a user in wire text that the caller has proved, replaces its user. What
 * `escaped` and `token` return matches its rule unless it is empty, so only the host is proved by a rule.
 */
export function write(init: SipUriInit, settings: Settings, wireUser?: string): SipUriString {
  const { scheme, user, password, host, port, parameters, headers } = readInit(init);
  const userText = wireUser ?? (user === null ? null : escaped(user, "user"));
  const secret = password === null ? null : escaped(password, "password");
  const wrong = userText === undefined ? "user" : secret === undefined ? "password" : undefined;
  let forged: Forged | undefined;
  let text = scheme === "sip" ? "sip:" : "sips:";
  if (userText !== null) {
    text = secret === null ? `${text}${userText}@` : `${text}${userText}:${secret}@`;
  }
  // an empty user, or a password without a user
  if (!userText && (userText ?? secret) !== null) forged = [["user"], "sip:@h"];
  if (hostRule(host, settings.underscores) === undefined) forged ??= [["host"], `sip:${host}`];
  text = port === null ? text + host : `${text}${host}:${port}`;
  const unwritable: Draft["unwritable"] = wrong && [WRITING_TYPE, "malformed-text", wrong];
  const draft: Draft = { scheme, port, parameters: [], text, mark: "?", forged, unwritable };
  readItems(parameters, "parameters", writeItem, draft);
  readItems(headers, "headers", writeItem, draft);
  if (draft.unwritable !== undefined) fail(...draft.unwritable);
  return checked(draft.text, draft.forged, draft, settings, plainName);
}

/** A text that is being written, with the components that constraints concern. */
interface Draft extends Pick<SipUri, "scheme" | "port"> {
  readonly parameters: UriParameter[];
  text: string;
  /** The character before the next header: "?", and then "&". */
  mark: string;
  forged: Forged | undefined;
  /** The arguments of `fail` for the first text that can't be escaped. */
  unwritable: Parameters<typeof fail<string>> | undefined;
}

/**
 * Escapes a parameter or a header, and appends it to the text. Unlike `toWireItem` it remembers the first failure,
 * because issues of types come first.
 */
const writeItem: Visit<Draft> = (draft, component, plain, plainValue, index) => {
  if (plainValue === null) return;
  const isParameter = component === "parameters";
  const isToken = isParameter && isMethod(plain);
  const name = escaped(plain, component);
  const value =
    plainValue === true ? plainValue : isToken ? token(plainValue) : escaped(plainValue, component);
  if (name === undefined) draft.unwritable ??= [WRITING_TYPE, "malformed-text", component, plain];
  else if (value === undefined) {
    draft.unwritable ??= isToken
      ? [WRITING, "method-invalid", component, plain]
      : [WRITING_TYPE, "malformed-text", component, plain, index];
  } else {
    if (!name || (!value && isParameter)) {
      draft.forged ??= [[component, plain], `sip:h${isParameter ? ";" : "?"}${name}=${value}`];
    }
    const start = `${draft.text}${isParameter ? ";" : draft.mark}${name}`;
    draft.text = value === true ? start : `${start}=${value}`;
    if (!isParameter) draft.mark = "&";
    else append(draft.parameters, { name, value });
  }
};
