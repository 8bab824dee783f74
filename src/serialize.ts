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

type Part = "name" | "value";

/** Returns where a component is in the caller's value; `index` is a parameter's or a header's. */
type PathOf = (component: keyof SipUri, index?: number, part?: Part) => Path | null;

/** In a `SipUri`: `["parameters", 1, "value"]`. */
const pathByIndex: PathOf = (...path) => path.filter((step) => step !== undefined);

/**
 * In the init or the changes that made `wire`: `["parameters", "lr"]`. `names` are those that the changes
 * have for their items.
 */
export function pathByName(wire: SipUri, names?: ReadonlyMap<UriParameter, string>): PathOf {
  return (component, index) => {
    if (index === undefined) return [component];
    const item = wire[component as "parameters" | "headers"][index] as UriParameter;
    return [component, names?.get(item) ?? unescapeText(item.name)];
  };
}

/**
 * Returns the text of a URI in wire text, proved by parsing each component with its own rule of the
 * grammar. This is why nothing forged gets out.
 *
 * A URI consists of these components and the characters that separate them (RFC 3261 §25.1), so the
 * text is a URI. It reads back to the same components: none can contain a character that ends it
 * (except the ":" in the brackets of an IPv6reference), and without a user there is no "@", so
 * nothing else is read as a user.
 */
export function prove(
  wire: SipUri,
  settings: Settings,
  pathOf = pathByIndex,
  isEscaped = false,
): SipUriString {
  const { scheme, user, password, host, port, parameters, headers } = wire;
  let forged: Forged | undefined;
  let text = scheme === "sip" ? "sip:" : "sips:";
  if (user !== null) {
    if (isEscaped ? user === "" : userRule(user) === undefined) forged = ["user", `sip:${user}@h`];
    if (password === null) text = `${text}${user}@`;
    else {
      if (!isEscaped && passwordRule(password) === undefined)
        forged ??= ["password", `sip:u:${password}@h`];
      text = `${text}${user}:${password}@`;
    }
  } else if (password !== null) forged = ["user", "sip:@h"];
  if (hostRule(host, settings.underscores) === undefined) forged ??= ["host", `sip:${host}`];
  text = port === null ? text + host : `${text}${host}:${port}`;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] as UriParameter;
    const { name, value } = parameter;
    if (isEscaped ? name === "" || value === "" : !isParameter(parameter)) {
      const part = pname(name) === undefined ? "name" : "value";
      forged ??= ["parameters", `sip:h;${name}${value === true ? "" : `=${value}`}`, i, part];
    }
    text = value === true ? `${text};${name}` : `${text};${name}=${value}`;
  }
  for (let i = 0; i < headers.length; i++) {
    const { name, value } = headers[i] as UriHeader;
    const isName = isEscaped ? name !== "" : hname(name) !== undefined;
    // An hvalue is an hname or empty.
    if (!isName || (value !== "" && !isEscaped && hname(value) === undefined)) {
      forged ??= ["headers", `sip:h?${name}=${value}`, i, isName ? "value" : "name"];
    }
    text = `${text}${i === 0 ? "?" : "&"}${name}=${value}`;
  }
  if (!isWithinLimits(text, settings)) {
    throwIssues(
      limitIssues(headersStart(text), text.length, settings).map((found) =>
        atPath(found, found.component === null ? null : pathOf("headers")),
      ),
    );
  }
  if (forged !== undefined) throwIssues([forgery(forged, pathOf, settings)]);
  const broken = brokenConstraints(wire, settings);
  if (broken.length > 0) {
    throwIssues(
      broken.map(({ code, index }) => {
        const component = index === null ? "port" : "parameters";
        return atPath(issue(CONSTRAINTS, code, component), pathOf(component, index ?? undefined));
      }),
    );
  }
  return text as SipUriString;
}

/** A component that does not match its rule, and a text in which nothing else is wrong. */
type Forged = readonly [component: keyof SipUri, text: string, index?: number, part?: Part];

/** Whether the grammar allows a parameter. A pvalue is a pname; some names also allow any token. */
function isParameter({ name, value }: UriParameter): boolean {
  if (pname(name) === undefined) return false;
  if (value === true || pname(value) !== undefined) return true;
  // Only the whole grammar knows whether this name does; no token can end a parameter.
  return token(value) !== undefined && typeof SIP_URI(`sip:h;${name}=${value}`) !== "number";
}

/** If the text happens to be another URI (the host "a@h"), there is no syntax issue to find. */
function forgery(
  [component, text, index, part]: Forged,
  pathOf: PathOf,
  { underscores }: Settings,
): Issue {
  if (component === "host" && /^sip:[^:@]+:\d+$|]:\d+$/.test(text)) {
    return atPath(issue(WRITING, "host-with-port", component), pathOf(component));
  }
  const result = SIP_URI(text, underscores);
  const found = typeof result === "number" ? diagnose(text, result) : null;
  const fallback = component === "host" ? "host-invalid" : "must-be-escaped";
  // These say what a whole URI lacks.
  const isOfText = found?.code === "at-escaped" || found?.code === "number-without-host";
  const code = found?.component === component && !isOfText ? found.code : fallback;
  return atPath(issue(SYNTAX, code, component), pathOf(component, index, part));
}
