import {
  hname,
  host as hostRule,
  password as passwordRule,
  pname,
  SIP_URI,
  token,
  user as userRule,
} from "../grammar/sip-uri.peggy";
import { brokenConstraints } from "./constraints.ts";
import { diagnose } from "./diagnose.ts";
import { throwIssues } from "./error.ts";
import { unescapeText } from "./escape.ts";
import { failUnfinished } from "./guard.ts";
import { atPath, type Issue, issue, type Path } from "./issue.ts";
import { CONSTRAINTS, SYNTAX, WRITING } from "./messages.ts";
import { isWithinLimits, limitIssues, readOptions, type Settings } from "./options.ts";
import { snapshot } from "./snapshot.ts";
import { headersStart } from "./spans.ts";
import type { Options, SipUri, SipUriString, UriHeader, UriParameter } from "./types.ts";

/**
 * Returns the text of a `SipUri`, whose components are wire text (RFC 3261 §25.1). Each component is
 * checked against its own rule of the grammar first.
 *
 * @throws SipUriError if a component contains something that is not allowed there, a constraint is
 * broken, or the text exceeds a limit (UTF-16 code units). The `path` of an issue leads to the
 * property. Of several mistakes, those of types come first, then limits, syntax (the first one) and
 * constraints (all of them).
 * @example
 * serialize({ ...parse("sip:alice@example.com"), port: 5061 }); // "sip:alice@example.com:5061"
 */
export function serialize(uri: SipUri, options?: Options): SipUriString {
  const settings = readOptions(options);
  const wire = snapshot(uri);
  try {
    return prove(wire, settings);
  } catch (error) {
    return failUnfinished(error);
  }
}

/**
 * Returns the text of a URI in wire text, proved by parsing each component with its own rule of the
 * grammar. This is why nothing forged gets out. With `nameOf`, the paths of issues have names, not indexes.
 *
 * A URI consists of these components and the characters that separate them (RFC 3261 §25.1), so the
 * text is a URI. It reads back to the same components: none can contain a character that ends it
 * (except the ":" in the brackets of an IPv6reference), and without a user there is no "@", so
 * nothing else is read as a user.
 */
export function prove(wire: SipUri, settings: Settings, nameOf?: NameOf): SipUriString {
  const { scheme, user, password, host, port, parameters, headers } = wire;
  let forged: Forged | undefined;
  let text = scheme === "sip" ? "sip:" : "sips:";
  if (user !== null) {
    if (userRule(user) === undefined) forged = [["user"], `sip:${user}@h`];
    if (password === null) text = `${text}${user}@`;
    else {
      if (passwordRule(password) === undefined) forged ??= [["password"], `sip:u:${password}@h`];
      text = `${text}${user}:${password}@`;
    }
  } else if (password !== null) forged = [["user"], "sip:@h"];
  if (hostRule(host, settings.underscores) === undefined) forged ??= [["host"], `sip:${host}`];
  text = port === null ? text + host : `${text}${host}:${port}`;
  for (let i = 0; i < parameters.length; i++) {
    const item = parameters[i] as UriParameter;
    const { name, value } = item;
    if (pname(name) === undefined || (value !== true && !isValue(name, value))) {
      forged ??= forgedItem("parameters", ";", item, nameOf ?? i, pname);
    }
    text = value === true ? `${text};${name}` : `${text};${name}=${value}`;
  }
  for (let i = 0; i < headers.length; i++) {
    const item = headers[i] as UriHeader;
    const { name, value } = item;
    // An hvalue is an hname or empty.
    if (hname(name) === undefined || (value !== "" && hname(value) === undefined)) {
      forged ??= forgedItem("headers", "?", item, nameOf ?? i, hname);
    }
    text = `${text}${i === 0 ? "?" : "&"}${name}=${value}`;
  }
  return checked(text, forged, wire, settings, nameOf);
}

/** Whether the grammar allows a parameter's value: a pvalue, which is a pname, or any token after some names. */
function isValue(name: string, value: string): boolean {
  if (pname(value) !== undefined) return true;
  // Only the whole grammar knows whether this name does; no token can end a parameter.
  return token(value) !== undefined && typeof SIP_URI(`sip:h;${name}=${value}`) !== "number";
}

/** Returns what is wrong with a parameter or a header; `at` is its index, or returns its name. */
function forgedItem(
  component: "parameters" | "headers",
  mark: string,
  item: UriParameter,
  at: NameOf | number,
  rule: (name: string) => string | undefined,
): Forged {
  const { name, value } = item;
  const text = `sip:h${mark}${name}${value === true ? "" : `=${value}`}`;
  const part = rule(name) === undefined ? "name" : "value";
  return [typeof at === "number" ? [component, at, part] : [component, at(item)], text];
}

/** Returns the name that a parameter or a header has in the path of an issue. */
export type NameOf = (item: UriParameter) => string;

/** Returns the name in plain text, as the init or the changes spell it. */
export const plainName: NameOf = ({ name }) => unescapeText(name);

/** The path of a component that does not match its rule, and a text in which nothing else is wrong. */
export type Forged = readonly [path: readonly [keyof SipUri, ...Path], text: string];

/** Returns the text. Throws if it exceeds a limit, something in it is forged, or a constraint is broken. */
export function checked(
  text: string,
  forged: Forged | undefined,
  wire: Pick<SipUri, "scheme" | "port" | "parameters">,
  settings: Settings,
  nameOf?: NameOf,
): SipUriString {
  if (!isWithinLimits(text, settings)) {
    throwIssues(
      limitIssues(headersStart(text), text.length, settings).map((found) =>
        atPath(found, found.component === null ? null : [found.component]),
      ),
    );
  }
  if (forged !== undefined) throwIssues([forgery(forged, settings)]);
  const broken = brokenConstraints(wire.scheme, wire.port, wire.parameters, settings);
  if (broken.length > 0) {
    throwIssues(
      broken.map(({ code, index }) => {
        if (index === null) return atPath(issue(CONSTRAINTS, code, "port"), ["port"]);
        const step = nameOf?.(wire.parameters[index] as UriParameter) ?? index;
        return atPath(issue(CONSTRAINTS, code, "parameters"), ["parameters", step]);
      }),
    );
  }
  return text as SipUriString;
}

/** If the text happens to be another URI (the host "a@h"), there is no syntax issue to find. */
function forgery([path, text]: Forged, { underscores }: Settings): Issue {
  const [component] = path;
  if (component === "host" && /^sip:[^:@]+:\d+$|]:\d+$/.test(text)) {
    return atPath(issue(WRITING, "host-with-port", component), path);
  }
  const result = SIP_URI(text, underscores);
  const found = typeof result === "number" ? diagnose(text, result) : null;
  const fallback = component === "host" ? "host-invalid" : "must-be-escaped";
  // These say what a whole URI lacks.
  const isOfText = found?.code === "at-escaped" || found?.code === "number-without-host";
  const code = found?.component === component && !isOfText ? found.code : fallback;
  return atPath(issue(SYNTAX, code, component), path);
}
