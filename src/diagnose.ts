import {
  diagnose_SIP_URI_with_userinfo,
  diagnose_SIP_URI_without_userinfo,
  IPv6reference,
  SIP_URI,
} from "../grammar/sip-uri.peggy";
import type { Issue } from "./issue.ts";
import { SYNTAX_MESSAGES, type SyntaxCode } from "./syntax-messages.ts";
import type { Component } from "./types.ts";

/** What a syntax issue says, and how much of the text it marks: one character unless told. */
type Finding = readonly [
  code: SyntaxCode,
  component: Component | null,
  start: number,
  end?: number,
];

/**
 * The one syntax issue of a text that is no SIP URI, where a person would put the caret: at
 * the furthest point that the grammar reached, or at the whole of a well-known mistake.
 */
export function diagnose(text: string): Issue {
  const [code, component, start, end = Math.min(start + 1, text.length)] = find(text);
  return { kind: "syntax", code, message: SYNTAX_MESSAGES[code], component, start, end };
}

/** An "@" always ends a userinfo. Where there is none, what could be a user does not count. */
function find(text: string): Finding {
  const at = text.indexOf("@");
  const scheme = text.indexOf(":") + 1;
  const plain = diagnose_SIP_URI_without_userinfo(text)?.offset ?? 0;
  const signed = at < 0 ? -1 : (diagnose_SIP_URI_with_userinfo(text)?.offset ?? 0);
  const offset = Math.max(plain, signed);
  if (offset < scheme || scheme === 0) return inScheme(text, offset);
  if (signed < offset) return behindUserinfo(text, scheme, offset);
  return offset > at ? behindUserinfo(text, at + 1, offset) : inUserinfo(text, scheme, offset);
}

function inScheme(text: string, offset: number): Finding {
  if (text.startsWith('"') || text.includes("<")) return ["display-name", null, 0, text.length];
  const blank = text.length - text.trimStart().length;
  if (blank > 0) return ["white-space", null, 0, blank];
  if (/^[+\d][\d\s().-]*$/.test(text) && SIP_URI(`sip:${text}`) === undefined) {
    return ["number-without-scheme", null, 0, text.length];
  }
  return ["scheme-missing", "scheme", offset];
}

function inUserinfo(text: string, start: number, offset: number): Finding {
  const colon = text.indexOf(":", start);
  const component = colon >= 0 && colon < offset ? "password" : "user";
  if (text[offset] === "%") return ["escape-invalid", component, offset];
  if (offset === start && /[:@]/.test(text.charAt(offset))) return ["user-missing", "user", offset];
  return [`${component}-character`, component, offset];
}

function behindUserinfo(text: string, start: number, offset: number): Finding {
  const read = text.slice(start, offset);
  const next = text.charAt(offset);
  const atEnd = next === "" || next === ";" || next === "?";
  if (read.includes("?")) return inHeaders(text, offset);
  if (read.includes(";")) return inParameters(text, offset, atEnd);
  if (/^\s+$/.test(text.slice(offset))) return ["white-space", null, offset, text.length];
  if (read === "" && text.startsWith("//", start)) return ["double-slash", null, start, start + 2];
  const end = start + text.slice(start).search(/[;?]|$/);
  if (IPv6reference(`[${text.slice(start, end)}]`))
    return ["ipv6-without-brackets", "host", start, end];
  if (/^(\[.*\]|[^[]*):/.test(read)) return ["port-invalid", "port", offset];
  return inHost(text, start, offset, atEnd || next === ":");
}

/** A label or an address that can't stand is marked as a whole. */
function inHost(text: string, start: number, offset: number, atEnd: boolean): Finding {
  const read = text.slice(start, offset);
  if (read === "" && atEnd) return ["host-missing", "host", offset];
  if (/^\[[^\]]*$/.test(read)) return ["ipv6-invalid", "host", offset];
  if (atEnd || /^\.([:;?]|$)/.test(text.slice(offset))) {
    const end = atEnd ? offset : offset + 1;
    if (/^\d+(\.\d+)+$/.test(read)) return ["ipv4-invalid", "host", start, end];
    const label = start + read.lastIndexOf(".") + 1;
    if (/\d/.test(text.charAt(label))) return ["host-last-label", "host", label, end];
  }
  const next = text.charAt(offset);
  if (next === "_") return ["host-underscore", "host", offset];
  if (next > "\x7f") return ["host-not-ascii", "host", offset];
  return ["host-character", "host", offset];
}

function inParameters(text: string, offset: number, atEnd: boolean): Finding {
  const next = text.charAt(offset);
  const last = text.charAt(offset - 1);
  if (next === "%") return ["escape-invalid", "parameters", offset];
  if (last === ";" && (atEnd || next === "="))
    return ["parameter-name-missing", "parameters", offset];
  if (last === "=" && atEnd) return ["parameter-value-missing", "parameters", offset];
  return ["parameter-character", "parameters", offset];
}

function inHeaders(text: string, offset: number): Finding {
  const next = text.charAt(offset);
  if (next === "%") return ["escape-invalid", "headers", offset];
  if (next === "" || next === "&" || next === "=") {
    if (/[?&]/.test(text.charAt(offset - 1))) return ["header-name-missing", "headers", offset];
    if (next !== "=") return ["header-value-missing", "headers", offset];
  }
  return ["header-character", "headers", offset];
}
