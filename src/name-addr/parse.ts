import {
  diagnose_name_addr_element,
  diagnose_name_addr_list,
  name_addr_element,
  name_addr_list,
  SIP_URI,
} from "../../grammar/sip-uri.peggy";
import { assemble } from "../assemble.ts";
import { CONSTRAINTS } from "../constraints.ts";
import { diagnose } from "../diagnose.ts";
import { type Issue, issue } from "../issue.ts";
import { foldCase } from "../names.ts";
import type { Settings } from "../options.ts";
import { examine } from "../parse.ts";
import { failure, orThrow, type ParseResult, safely } from "../result.ts";
import { readTel } from "../tel/parse.ts";
import { assembleTel } from "../tel/serialize.ts";
import type { Options } from "../types.ts";
import { NAME_ADDR_MESSAGES } from "./messages.ts";
import type { HeaderParameter, NameAddr } from "./types.ts";

/**
 * Parses a value of To, From, Contact, Route and the like (RFC 3261 §20.10, §25.1, erratum
 * 5598): `"Bob" <sip:bob@example.com>;tag=1`, or a bare URI, behind which `;` begins the
 * header's parameters (RFC 8217 §3). Lengths and offsets are UTF-16 code units; the limits
 * hold for the URI.
 *
 * @throws SipUriError with the issues and without the input. An issue of a URI's limits or
 * constraints has no offsets.
 * @example
 * parseNameAddr('"Bob" <sip:bob@example.com>;tag=1').displayName; // "Bob"
 */
export function parseNameAddr(text: string, options?: Options): NameAddr {
  return orThrow(safeParseNameAddr(text, options));
}

/**
 * Parses values separated by commas, as `parseNameAddr` does one.
 *
 * @throws SipUriError with the issues and without the input.
 * @example
 * parseNameAddrList("<sip:a@h>, <sip:b@h>;q=0.7").length; // 2
 */
export function parseNameAddrList(text: string, options?: Options): NameAddr[] {
  return orThrow(safeParseNameAddrList(text, options));
}

/**
 * As `parseNameAddr`, for any value at all: a failure is data, and nothing is ever thrown.
 *
 * @example
 * safeParseNameAddr("Bob").success; // false
 */
export function safeParseNameAddr(value: unknown, options?: Options): ParseResult<NameAddr> {
  return safely<NameAddr>(value, options, (text, settings) => {
    const raw = name_addr_element(text);
    if (raw === undefined) return failure(diagnoseAround(text, diagnose_name_addr_element(text)));
    const issues = refused(raw, settings);
    return issues.length > 0 ? failure(issues) : { success: true, value: plain(raw) };
  });
}

/**
 * As `parseNameAddrList`, for any value at all.
 *
 * @example
 * safeParseNameAddrList("<sip:a@h>,").success; // false
 */
export function safeParseNameAddrList(value: unknown, options?: Options): ParseResult<NameAddr[]> {
  return safely<NameAddr[]>(value, options, (text, settings) => {
    const raw = name_addr_list(text);
    if (raw === undefined) return failure(diagnoseAround(text, diagnose_name_addr_list(text)));
    const issues = raw.flatMap((element) => refused(element, settings));
    return issues.length > 0 ? failure(issues) : { success: true, value: raw.map(plain) };
  });
}

/** What the grammar does not refuse, and whose place in the text is not known any more. */
function refused({ uri, parameters }: NameAddr, settings: Settings): readonly Issue[] {
  const names = parameters.map(({ name }) => foldCase(name));
  const isTwice = settings.constraints && new Set(names).size < names.length;
  return isTwice ? [...uriIssues(uri, settings), duplicate()] : uriIssues(uri, settings);
}

/** RFC 3261 §7.3.1: any given parameter-name MUST NOT appear more than once. */
function duplicate(): Issue {
  const code = "parameter-duplicate";
  return issue("constraint", code, CONSTRAINTS[code], "parameters");
}

function uriIssues(uri: NameAddr["uri"], settings: Settings): readonly Issue[] {
  if (typeof uri === "string") return [];
  const text = uri.scheme === "tel" ? assembleTel(uri) : assemble(uri);
  const issues =
    uri.scheme === "tel"
      ? (readTel(text, settings).issues ?? [])
      : (examine(text, settings).issues ?? []);
  return issues.map((issue) => ({ ...issue, start: null, end: null }));
}

/** A mistake in a SIP URI in angle brackets is its own; any other is one of what is around. */
function diagnoseAround(text: string, offset: number): Issue[] {
  const open = text.lastIndexOf("<", offset) + 1;
  const close = text.indexOf(">", open);
  const uri = text.slice(open, close);
  if (open > 0 && close >= offset && /^sips?:/i.test(uri) && SIP_URI(uri) === undefined) {
    const { start, end, ...found } = diagnose(uri);
    return [{ ...found, start: (start ?? 0) + open, end: (end ?? 0) + open }];
  }
  const code = "name-addr-invalid";
  const message = NAME_ADDR_MESSAGES[code];
  const end = Math.min(offset + 1, text.length);
  return [issue("syntax", code, message, null, offset, end)];
}

function plain({ displayName, uri, parameters }: NameAddr): NameAddr {
  return {
    displayName: displayName === null ? null : unquote(displayName),
    uri,
    parameters: parameters.map(plainParameter),
  };
}

function plainParameter({ name, value }: HeaderParameter): HeaderParameter {
  return { name, value: value === true ? value : unquote(value) };
}

/**
 * White space with a folded line in it is one space (RFC 3261 §7.3.1), and so is any between
 * tokens; a quoted-pair is its second character. Each run is matched as a whole: linear time.
 */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text.replace(/[ \t\r\n]+/g, " ");
  return text
    .slice(1, -1)
    .replace(/\\(.)|[ \t\r\n]+/gs, (run, second) => second ?? (run.includes("\n") ? " " : run));
}
