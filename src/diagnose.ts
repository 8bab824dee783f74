import { IPv6reference, SIP_URI, userinfo } from "../grammar/sip-uri.peggy";
import { type Component, type Issue, issue } from "./issue.ts";
import { SYNTAX } from "./messages.ts";
import {
  AFTER_HEADERS,
  type Finding,
  firstOf,
  SEPARATOR,
  type TextCode,
  WITHOUT_SCHEME,
  WITHOUT_USER,
  wrongAnywhere,
} from "./mistakes.ts";
import { hostportEnd, wholeCharacters } from "./spans.ts";

/**
 * Returns the one syntax issue of a text for which `SIP_URI` returned `failure`, where a person would put
 * the caret: at the furthest point that the grammar reached, or at the whole of a well-known mistake. After
 * the change that its message asks for, the same place never has the same issue again.
 */
export function diagnose(text: string, failure: number): Issue<TextCode> {
  const [code, component, start, end = Math.min(start + 1, text.length)] = find(text, ~failure);
  const found = issue(SYNTAX, code, component, wholeCharacters(text, start, end));
  if (code === "must-be-escaped" && text.charAt(start) === "#") {
    return { ...found, message: 'Escape this character: "#" is %23.' };
  }
  const isInHostport = component === "host" || component === "port"; // it has no escapes
  const isSpace = code === "white-space" && isInHostport;
  return isSpace ? { ...found, message: "Remove the white space." } : found;
}

/** An "@" always ends a userinfo. If it is not reached, either the userinfo is wrong or there is none. */
function find(text: string, offset: number): Finding {
  const at = text.indexOf("@");
  if (at >= 0 && offset > at) return afterUserinfo(text, at + 1, offset);
  const scheme = text.indexOf(":") + 1;
  if (offset < scheme || scheme === 0) return inScheme(text, offset);
  const inUser = at < 0 ? -1 : scheme + ~(userinfo(text.slice(scheme, at + 1)) as number);
  return offset > inUser ? afterUserinfo(text, scheme, offset) : inUserinfo(text, scheme, inUser);
}

function inScheme(text: string, offset: number): Finding {
  if (/^[+(\d][\d\s().-]*$/.test(text) && typeof SIP_URI(`sip:${text}`) === "number") {
    return ["number-without-scheme", null, 0, text.length];
  }
  const found = firstOf(WITHOUT_SCHEME, text, null, 0);
  const rest = text.slice(offset);
  const wrong = /^\s/.test(rest) ? undefined : wrongAnywhere("scheme", rest, offset);
  const isOnlyColon = /^sips?(?:$|[;\s])/i.test(text);
  return found ?? wrong ?? ["scheme-missing", "scheme", isOnlyColon ? offset : 0];
}

function inUserinfo(text: string, start: number, offset: number): Finding {
  const read = text.slice(start, offset);
  const rest = text.slice(offset);
  if (read === "" && /^[:@]/.test(rest)) return ["user-missing", "user", offset];
  return wrongCharacter(read.includes(":") ? "password" : "user", rest, offset);
}

function wrongCharacter(component: Component, rest: string, offset: number): Finding {
  const isEscape = rest.startsWith("%");
  const other: Finding = [isEscape ? "escape-invalid" : "must-be-escaped", component, offset];
  return wrongAnywhere(component, rest, offset) ?? other;
}

function afterUserinfo(text: string, start: number, offset: number): Finding {
  const read = text.slice(start, offset);
  const rest = text.slice(offset);
  if (rest !== "" && rest.trim() === "") return ["white-space", null, offset, text.length];
  if (read.includes("?")) return inItems(read, rest, offset, "headers", "&=", AFTER_HEADERS);
  if (read.includes(";")) return inItems(read, rest, offset, "parameters", ";?=", SEPARATOR);
  const end = hostportEnd(text, start);
  const hostport = text.slice(start, end);
  const hasUser = text.charAt(start - 1) === "@";
  if (hasUser && /^[^\s,<>"]*@/.test(hostport)) return ["at-repeated", "user", start - 1];
  if (SEPARATOR.test(rest)) return ["parameter-separator", "parameters", offset];
  if (hostport.startsWith("//")) return ["double-slash", null, start, start + 2];
  // Most hosts have no colon, and need not be read again.
  if (hostport.includes(":") && IPv6reference(`[${hostport}]`)) {
    return ["ipv6-without-brackets", "host", start, end];
  }
  if (/^[^[]*:|]:/.test(read)) {
    return wrongAnywhere("port", rest, offset) ?? ["port-invalid", "port", offset];
  }
  return (hasUser ? undefined : withoutUser(hostport, start)) ?? inHost(read, rest, start);
}

/** Finds what is wrong with a hostport because a user is missing before it. */
function withoutUser(hostport: string, start: number): Finding | undefined {
  const escaped = start + hostport.lastIndexOf("%40");
  if (escaped >= start) return ["at-escaped", "host", escaped, escaped + 3];
  return /^\s/.test(hostport) ? undefined : firstOf(WITHOUT_USER, hostport, "host", start);
}

/**
 * Whether a host is numbers with dots between them. The expressions repeat no group: millions of
 * repetitions would fill the engine's stack.
 */
function isDottedNumbers(host: string): boolean {
  return /^\d[\d.]*$/.test(host) && /\.\d/.test(host) && !host.includes("..");
}

/** An invalid label or address is marked as a whole, with the dot that ends it. */
function inHost(read: string, rest: string, start: number): Finding {
  const offset = start + read.length;
  if (read.startsWith("[") && !read.includes("]")) {
    const zone = /^%[^\]]*/.exec(rest)?.[0];
    return zone
      ? ["ipv6-zone", "host", offset, offset + zone.length]
      : ["ipv6-invalid", "host", offset];
  }
  const dot = /^\.?(?=[:;?]|$)/.exec(rest)?.[0];
  if (dot !== undefined) {
    const host = read + dot; // in "12345." the label was read, in "1.2.3." the dot too
    const end = start + host.length;
    if (host === "") return ["host-missing", "host", offset];
    if (isDottedNumbers(host)) return ["ipv4-invalid", "host", start, end];
    const label = host.lastIndexOf(".", host.length - 2) + 1;
    if (/\d/.test(host.charAt(label))) return ["host-last-label", "host", start + label, end];
  }
  if (read.endsWith("]")) {
    return ["host-invalid", "host", offset, offset + rest.search(/[:;?]|$/)];
  }
  const next = rest.charAt(0);
  const other =
    next > "\x7f" ? "host-not-ascii" : next === "_" ? "host-underscore" : "host-invalid";
  return wrongAnywhere("host", rest, offset) ?? [other, "host", offset];
}

/** If the next character ends the item, or the text ends, a part of the item is missing. */
function inItems(
  read: string,
  rest: string,
  offset: number,
  component: "parameters" | "headers",
  ends: string,
  separator: RegExp,
): Finding {
  const next = rest.charAt(0);
  if (separator.test(rest)) return ["parameter-separator", "parameters", offset];
  if (ends.includes(next)) {
    if (/;$|^[^?]*\?(.*&)?$/.test(read)) return ["name-missing", component, offset];
    if (next !== "=") return ["value-missing", component, offset];
    // "a=b&c=d": the "&" should be a ";".
    const second = /=[^;=]*(&[^;=&]+)$/.exec(read)?.[1];
    if (second) return ["parameter-separator", component, offset - second.length];
  }
  return wrongCharacter(component, rest, offset);
}
