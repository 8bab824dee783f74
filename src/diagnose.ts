import { IPv6reference, SIP_URI, userinfo } from "../grammar/sip-uri.peggy";
import { type Component, type Issue, issue } from "./issue.ts";
import { SYNTAX } from "./messages.ts";
import { hostportEnd } from "./spans.ts";

type Code = keyof (typeof SYNTAX)["says"];

/** A syntax issue, and how much of the text it marks: one character if there is no end. */
type Finding = readonly [code: Code, component: Component | null, start: number, end?: number];

/**
 * Returns the one syntax issue of a text for which `SIP_URI` returned `failure`, where a person would put
 * the caret: at the furthest point that the grammar reached, or at the whole of a well-known mistake.
 */
export function diagnose(text: string, failure: number): Issue<Code> {
  const [code, component, start, end = Math.min(start + 1, text.length)] = find(text, ~failure);
  return issue(SYNTAX, code, component, { start, end });
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
  if (/^"|</.test(text)) return ["display-name", null, 0, text.length];
  const blank = text.search(/\S|$/);
  if (blank > 0) return ["white-space", null, 0, blank];
  if (/^[+(\d][\d\s().-]*$/.test(text) && typeof SIP_URI(`sip:${text}`) === "number") {
    return ["number-without-scheme", null, 0, text.length];
  }
  return ["scheme-missing", "scheme", offset];
}

function inUserinfo(text: string, start: number, offset: number): Finding {
  const read = text.slice(start, offset);
  const next = text.charAt(offset);
  if (read === "" && ":@".includes(next)) return ["user-missing", "user", offset];
  return wrongCharacter(read.includes(":") ? "password" : "user", next, offset);
}

function wrongCharacter(component: Component, next: string, offset: number): Finding {
  if (/\s/.test(next)) return ["white-space", component, offset];
  return [next === "%" ? "escape-invalid" : "must-be-escaped", component, offset];
}

function afterUserinfo(text: string, start: number, offset: number): Finding {
  const read = text.slice(start, offset);
  const next = text.charAt(offset);
  if (next !== "" && text.trimEnd().length <= offset) {
    return ["white-space", null, offset, text.length];
  }
  if (read.includes("?")) return inItems(read, next, offset, "headers", "&=");
  if (read.includes(";")) return inItems(read, next, offset, "parameters", ";?=");
  if (text.startsWith("//", start)) return ["double-slash", null, start, start + 2];
  if (next === ":" || read.includes(":")) {
    const end = hostportEnd(text, start);
    if (IPv6reference(`[${text.slice(start, end)}]`)) {
      return ["ipv6-without-brackets", "host", start, end];
    }
    if (/^[^[]*:|]:/.test(read)) return ["port-invalid", "port", offset];
  }
  return inHost(read, text.slice(offset), start);
}

/**
 * Whether a host is numbers with dots between them. No group is repeated: millions of them would fill the
 * engine's stack.
 */
function isDottedNumbers(host: string): boolean {
  return /^\d[\d.]*$/.test(host) && /\.\d/.test(host) && !host.includes("..");
}

/** An invalid label or address is marked as a whole, with the dot that ends it. */
function inHost(read: string, rest: string, start: number): Finding {
  const offset = start + read.length;
  if (read.startsWith("[") && !read.includes("]")) return ["ipv6-invalid", "host", offset];
  const dot = /^\.?(?=[:;?]|$)/.exec(rest)?.[0];
  if (dot !== undefined) {
    const host = read + dot; // in "12345." the label was read, in "1.2.3." the dot too
    const end = start + host.length;
    if (host === "") return ["host-missing", "host", offset];
    if (isDottedNumbers(host)) return ["ipv4-invalid", "host", start, end];
    const label = host.lastIndexOf(".", host.length - 2) + 1;
    if (/\d/.test(host.charAt(label))) return ["host-last-label", "host", start + label, end];
  }
  const next = rest.charAt(0);
  if (/[\s@]/.test(next)) return wrongCharacter("host", next, offset);
  if (next === "_") return ["host-underscore", "host", offset];
  return [next > "\x7f" ? "host-not-ascii" : "host-invalid", "host", offset];
}

/** If the next character ends the item, or the text ends, a part of the item is missing. */
function inItems(
  read: string,
  next: string,
  offset: number,
  component: "parameters" | "headers",
  ends: string,
): Finding {
  if (ends.includes(next)) {
    if (/;$|^[^?]*\?(.*&)?$/.test(read)) return ["name-missing", component, offset];
    if (next !== "=") return ["value-missing", component, offset];
  }
  return wrongCharacter(component, next, offset);
}
