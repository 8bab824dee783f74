import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { foldCase } from "../names.ts";
import { valueOrUndefined } from "../result.ts";
import { telToUser } from "../tel/convert.ts";
import { examineTel } from "../tel/parse.ts";
import type { TelUri } from "../tel/types.ts";
import { record, rewrite } from "../tracked-text.ts";
import type { UserInputSettings } from "./options.ts";
import {
  hasTrunkZero,
  isPhoneNumber,
  looksLikePhoneNumber,
  withoutSeparators,
} from "./phone-number.ts";
import { schemeEnd } from "./scheme.ts";
import { refuseText, type TypedText, type TypedTextEdit } from "./typed-text.ts";

/** Adds the default host to a text without a host: a number, a word or a tel URI. */
export function addDefaultHost(
  tracked: TypedText,
  { defaultHost, limits }: UserInputSettings,
): TypedText {
  const { text } = tracked;
  if (defaultHost === undefined || text.includes("@")) return tracked;
  if (typeof SIP_URI(text) !== "number") return tracked; // in "sip:bob" the host is bob
  const isTel = foldCase(text.slice(0, TEL.length)) === TEL;
  if (isTel) {
    const [typed] = text.slice(TEL.length).split(";", 1) as [string];
    const given = isPhoneNumber(typed) ? withoutSpaces(text, typed) : text;
    const tel = valueOrUndefined(examineTel(given, limits));
    if (tel !== undefined) return convertTel(tracked, tel, typed, defaultHost);
  }
  const start = isTel ? TEL.length : schemeEnd(text);
  const typed = text.slice(start);
  if (!looksLikePhoneNumber(typed)) {
    const isWord = !isTel && (start > 0 ? WORD_AFTER_SCHEME : WORD).test(typed);
    return isWord ? withHost(tracked, start, typed, defaultHost) : tracked;
  }
  if (!isPhoneNumber(typed)) refuseText(tracked, "ambiguous", "user", start);
  return withHost(tracked, start, withoutSeparators(typed), defaultHost);
}

const TEL = "tel:";

/**
 * What people call a person: letters of any script and digits, or a code to dial, such as "*98". It
 * has no ".", which may belong to a host. A typographic apostrophe is refused later, at its place.
 */
const WORD = /^[\p{L}\p{N}_*#][\p{L}\p{M}\p{N}\p{Join_Control}_*#'\u2019-]*$/u;
/** ASCII only: the word in "sip:bücher" may be a host, as in "sip:bob". */
const WORD_AFTER_SCHEME = /^[\w*#][\w*#'-]*$/;

/** Handles a tel URI as people write it: "tel:+49 30 1234567". */
function withoutSpaces(text: string, typed: string): string {
  return TEL + withoutSeparators(typed) + text.slice(TEL.length + typed.length);
}

function withHost(tracked: TypedText, start: number, user: string, host: string): TypedText {
  const { text } = tracked;
  const to = text.length;
  const edits: TypedTextEdit[] = []; // a missing scheme is added later, as in all texts with an "@"
  if (schemeEnd(text) === 0 && start > 0) {
    edits.push({ from: 0, to: start, text: "sip:", code: "scheme-replaced" });
  }
  if (user !== text.slice(start)) {
    edits.push({ from: start, to, text: user, code: "separators-removed" });
  }
  return rewrite(tracked, [...edits, { from: to, to, text: `@${host}`, code: "host-added" }]);
}

/**
 * Converts a tel URI (RFC 3261 §19.1.6). Visual separators are removed: they mean nothing (RFC 3966
 * §5.1.1), but in a SIP URI they would make another user.
 */
function convertTel(tracked: TypedText, tel: TelUri, typed: string, host: string): TypedText {
  if (hasTrunkZero(typed)) refuseText(tracked, "ambiguous", "user", TEL.length);
  const { length: to } = tracked.text;
  const numberEnd = TEL.length + typed.length;
  const number = withoutSeparators(tel.number);
  const isShorter = number !== typed;
  return rewrite(
    isShorter ? record(tracked, TEL.length, numberEnd, "separators-removed") : tracked,
    [
      { from: 0, to: TEL.length, text: "sip:", code: "scheme-replaced" },
      { from: TEL.length, to, text: telToUser({ ...tel, number }), code: null },
      { from: to, to, text: `@${host}`, code: "host-added" },
      { from: to, to, text: ";user=phone", code: "user-phone-added" },
    ],
  );
}
