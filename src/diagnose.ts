import { SIP_URI, userinfo } from "../grammar/sip-uri.peggy";
import { type Component, type Issue, issue } from "./issue.ts";
import { SYNTAX } from "./messages.ts";
import {
  AFTER_HEADERS,
  type Finding,
  isGraphic,
  NUMBER,
  NUMBER_AS_HOST,
  OTHER_SCHEME,
  SEPARATOR,
  type TextCode,
  WRAPPED,
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
  return issue(
    SYNTAX,
    code,
    component,
    wholeCharacters(text, start, end),
    messageAt(code, component, text.charAt(start)),
  );
}

/** Returns a message that fits the place better than the code's own, if there is one. */
function messageAt(
  code: TextCode,
  component: Component | null,
  character: string,
): string | undefined {
  if (code === "must-be-escaped" && character === "#") return 'Escape this character: "#" is %23.';
  const isInHostport = component === "host" || component === "port"; // it has no escapes
  return code === "white-space" && isInHostport ? "Remove the white space." : undefined;
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

/** Whether a text is in the ABNF. */
function isUri(text: string): boolean {
  return typeof SIP_URI(text) !== "number";
}

function inScheme(text: string, offset: number): Finding {
  const isNumber = NUMBER.test(text) && !isUri(`sip:${text}`);
  if (isNumber) return ["number-without-scheme", null, 0, text.length];
  if (text === "") return ["text-empty", null, 0, 0];
  if (text.includes("<")) return ["display-name", null, 0, text.length];
  if (WRAPPED.test(text)) return ["wrapped", null, 0, text.length];
  if (OTHER_SCHEME.test(text)) return ["scheme-other", null, 0, text.indexOf(":") + 1];
  const rest = text.slice(offset);
  const space = isGraphic(rest) ? null : /^\s[\s\p{M}]*/u.exec(rest);
  if (space && offset === 0) return ["white-space", null, 0, space[0].length];
  const wrong = space ? undefined : wrongAnywhere("scheme", rest, offset);
  const isOnlyColon = /^sips?(?:$|[;\s])/i.test(text);
  return wrong ?? ["scheme-missing", "scheme", isOnlyColon ? offset : 0];
}

function inUserinfo(text: string, start: number, offset: number): Finding {
  const read = text.slice(start, offset);
  const rest = text.slice(offset);
  if (read === "" && /^[:@]/.test(rest)) return ["user-missing", "user", offset];
  return wrongCharacter(read.includes(":") ? "password" : "user", rest, offset);
}

function wrongCharacter(
  component: Component,
  rest: string,
  offset: number,
  code: TextCode = rest.charAt(0) === "%" ? "escape-invalid" : "must-be-escaped",
): Finding {
  return wrongAnywhere(component, rest, offset) ?? [code, component, offset];
}

function afterUserinfo(text: string, start: number, offset: number): Finding {
  const read = text.slice(start, offset);
  const rest = text.slice(offset);
  if (!isGraphic(rest) && /^\s+$/.test(rest)) return ["white-space", null, offset, text.length];
  if (read.includes("?")) return inItems(read, rest, offset, "headers", AFTER_HEADERS);
  if (read.includes(";")) return inItems(read, rest, offset, "parameters", SEPARATOR);
  const hasUser = text.charAt(start - 1) === "@";
  if (hasUser && rest.includes("@") && /^[^\s,<>";?]*@/.test(rest)) {
    return ["at-repeated", "user", start - 1];
  }
  if (SEPARATOR.test(rest)) return ["parameter-separator", "parameters", offset];
  if (read === "" && rest.startsWith("//")) return ["double-slash", null, start, start + 2];
  // After a user, the host is seldom followed by a colon, and then nothing below can apply.
  if (!hasUser || rest.startsWith(":") || read.includes(":")) {
    const end = hostportEnd(text, start);
    const hostport = text.slice(start, end);
    // The grammar reads the hostport again only if it looks like an IPv6 address.
    if (/^[\da-f.:]*$/i.test(hostport) && isUri(`sip:[${hostport}]`)) {
      return ["ipv6-without-brackets", "host", start, end];
    }
    if (/^[^[]*:|]:/.test(read)) return wrongCharacter("port", rest, offset, "port-invalid");
    const escaped = hasUser ? -1 : hostport.lastIndexOf("%40");
    if (escaped >= 0) return ["at-escaped", "host", start + escaped, start + escaped + 3];
    const number = hasUser ? null : NUMBER_AS_HOST.exec(hostport);
    if (number) return ["number-without-host", "host", start, start + number[0].length];
  }
  return inHost(read, rest, start, offset);
}

/** An invalid label or address is marked as a whole, with the dot that ends it. */
function inHost(read: string, rest: string, start: number, offset: number): Finding {
  const next = rest.charAt(0);
  if (read.charAt(0) === "[" && !read.includes("]")) {
    return next === "%"
      ? ["ipv6-zone", "host", offset, offset + rest.search(/]|$/)]
      : ["ipv6-invalid", "host", offset];
  }
  if (/^\.?(?:[:;?]|$)/.test(rest)) {
    // In "12345." the label was read, in "1.2.3." the dot too.
    const host = next === "." ? `${read}.` : read;
    const end = start + host.length;
    if (host === "") return ["host-missing", "host", offset];
    // No group is repeated: millions of repetitions would fill the engine's stack.
    if (/^(?!.*\.\.)\d+\.\d[\d.]*$/.test(host)) return ["ipv4-invalid", "host", start, end];
    const label = host.lastIndexOf(".", host.length - 2) + 1;
    if (/\d/.test(host.charAt(label))) return ["host-last-label", "host", start + label, end];
  }
  if (read.endsWith("]")) {
    return ["host-invalid", "host", offset, offset + rest.search(/[:;?]|$/)];
  }
  const other =
    next > "\x7f" ? "host-not-ascii" : next === "_" ? "host-underscore" : "host-invalid";
  return wrongCharacter("host", rest, offset, other);
}

/** If the next character ends the item, or the text ends, a part of the item is missing. */
function inItems(
  read: string,
  rest: string,
  offset: number,
  component: "parameters" | "headers",
  separator: RegExp,
): Finding {
  const next = rest.charAt(0);
  if (separator.test(rest)) return ["parameter-separator", "parameters", offset];
  if ((component === "headers" ? "&=" : ";?=").includes(next)) {
    if (/;$|^[^?]*\?(.*&)?$/.test(read)) return ["name-missing", component, offset];
    if (next !== "=") return ["value-missing", component, offset];
    // "a=b&c=d": the "&" should be a ";".
    const second = /=[^;=]*(&[^;=&]+)$/.exec(read)?.[1];
    if (second) return ["parameter-separator", component, offset - second.length];
  }
  return wrongCharacter(component, rest, offset);
}
