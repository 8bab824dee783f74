/**
 * The repairs between the structural characters of a text. What can't be repaired stays as it is, so that
 * `parse` refuses it.
 */
import { token } from "../../grammar/sip-uri.peggy";
import { type EscapedComponent, escapeText } from "../escape.ts";
import { nameKey } from "../names.ts";
import { hostportEnd } from "../spans.ts";
import type { Edit } from "../tracked-text.ts";
import type { RepairCode } from "./messages.ts";

type Edits = Generator<Edit<RepairCode>, void>;

/** Yields the edits of a text with one "@" at most, whose scheme ends at `from`. */
export function* mend(text: string, from: number): Edits {
  const hostAt = text.indexOf("@") + 1 || from;
  const hostEnd = hostportEnd(text, hostAt);
  if (hostAt > from) yield* mendUserinfo(text.slice(from, hostAt - 1), from);
  if (/^(?:[^:]+|\[.*\]):$/s.test(text.slice(hostAt, hostEnd))) {
    yield remove("empty-port-removed", hostEnd - 1, hostEnd);
  }
  const headersAt = yield* mendParameters(text, hostEnd);
  yield* mendHeaders(text.slice(headersAt), headersAt);
}

function remove(code: RepairCode, from: number, to: number): Edit<RepairCode> {
  return { from, to, text: "", code };
}

function* mendUserinfo(userinfo: string, from: number): Edits {
  if (userinfo === "") yield remove("empty-user-removed", from, from + 1);
  const [user] = userinfo.split(":", 1) as [string];
  const passwordAt = user.length + 1;
  yield* escapes(user, "user", from);
  yield* escapes(userinfo.slice(passwordAt), "password", from + passwordAt);
}

/** A quoted string is a value only if the parameter ends after it. */
const PARAMETER = /;([^;?=]*)(?:=(?:"([^"\\]*(?:\\.[^"\\]*)*)"(?![^;?])|([^;?]*)))?/gsy;

/** Returns where the parameters end. */
function* mendParameters(text: string, from: number): Generator<Edit<RepairCode>, number> {
  let end = from;
  for (const [whole, name = "", quoted, value] of text.slice(from).matchAll(PARAMETER)) {
    const valueAt = end + name.length + 2; // after a ";" and a "="
    end += whole.length;
    if (whole === ";") yield remove("empty-parameter-removed", end - 1, end);
    const content = quoted?.replace(/\\(.)/gs, "$1") ?? value;
    if (content === undefined) continue;
    if (content === "" && name !== "" && !NEVER_EMPTY.includes(nameKey(name))) {
      yield remove("empty-value-removed", valueAt - 1, end);
    } else if (quoted !== undefined) {
      const mended = isToken(name, content) ? content : escapeRest(content, "parameters");
      yield { from: valueAt, to: end, text: mended, code: "quotes-removed" };
    } else if (!isToken(name, content)) {
      yield* escapes(content, "parameters", valueAt);
    }
  }
  return end;
}

/** These need a value (RFC 3261 §25.1). */
const NEVER_EMPTY = ["transport", "user", "method", "ttl", "maddr"];

/** Whether a value must not be escaped: "%" is a letter in a token. A method is always meant as one. */
function isToken(name: string, value: string): boolean {
  if (nameKey(name) === "method") return true;
  return /^(?:transport|user)$/i.test(name) && token(value) !== undefined;
}

function* mendHeaders(headers: string, from: number): Edits {
  if (/^\?&*$/.test(headers)) {
    yield remove("empty-header-removed", from, from + headers.length);
    return;
  }
  let separator = 1; // the "?", which stays: an empty header before all others loses the "&" after it
  for (const { index, 0: whole, 1: name = "", 2: value } of headers.matchAll(HEADER)) {
    const at = from + index;
    const nameEnd = at + 1 + name.length;
    if (whole.length === 1)
      yield remove("empty-header-removed", at + separator, nameEnd + separator);
    else separator = 0;
    if (value !== undefined) yield* escapes(value, "headers", nameEnd + 1);
    else if (name !== "")
      yield { from: nameEnd, to: nameEnd, text: "=", code: "equals-sign-added" };
  }
}

const HEADER = /[?&]([^=&]*)(?:=([^&]*))?/g;

const ESCAPED = {
  user: "user-escaped",
  password: "password-escaped",
  parameters: "parameter-escaped",
  headers: "header-escaped",
} as const;

/** Yields an edit for each run of characters that a component can't contain raw. */
function* escapes(value: string, component: EscapedComponent, from: number): Edits {
  let run: Edit<RepairCode> | undefined;
  for (const { index, 0: unit } of value.matchAll(UNIT)) {
    const text = escapeRest(unit, component);
    if (text === unit) continue;
    const start = from + index;
    const to = start + unit.length;
    if (run?.to === start) run = { ...run, to, text: run.text + text };
    else {
      if (run !== undefined) yield run;
      run = { from: start, to, text, code: ESCAPED[component] };
    }
  }
  if (run !== undefined) yield run;
}

/** Escapes what a component can't contain raw. */
function escapeRest(value: string, component: EscapedComponent): string {
  return value.replace(UNIT, (unit) => (KEPT.test(unit) ? unit : escapeText(unit, component)));
}

/** An escape, or a character. */
const UNIT = /%[\da-f]{2}|./gisu;

/** An escape, what is never repaired, and half of a surrogate pair, which has no escape. */
const KEPT = /%.|[<>\p{Cc}\p{Cs}\u2028\u2029]/u;
