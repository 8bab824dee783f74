import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { foldCase } from "../names.ts";
import { valueOrUndefined } from "../result.ts";
import { telToUser } from "../tel/convert.ts";
import { examineTel } from "../tel/parse.ts";
import { replace, rewrite } from "../tracked-text.ts";
import type { UserInputSettings } from "./options.ts";
import {
  hasTrunkZero,
  isPhoneNumber,
  looksLikePhoneNumber,
  withoutSeparators,
} from "./phone-number.ts";
import { schemeEnd } from "./scheme.ts";
import { refuseText, type TypedText } from "./typed-text.ts";

const TEL = "tel:";

/**
 * What people call a person: letters of any script and digits, or a code to dial, such as "*98". It
 * has no ".", which may belong to a host. A typographic apostrophe is refused later, at its place.
 */
const WORD = /^[\p{L}\p{N}_*#][\p{L}\p{M}\p{N}\p{Join_Control}_*#'\u2019-]*$/u;
/** ASCII only: the word in "sip:bücher" may be a host, as in "sip:bob". */
const WORD_AFTER_SCHEME = /^[\w*#][\w*#'-]*$/;

/**
 * Adds the default host to a text without a host: a number, a word or a tel URI (RFC 3261 §19.1.6).
 * Visual separators are removed: they mean nothing (RFC 3966 §5.1.1), but in a SIP URI they would make
 * another user.
 */
export function addDefaultHost(
  tracked: TypedText,
  { defaultHost, rules }: UserInputSettings,
): TypedText {
  const { text } = tracked;
  if (defaultHost === undefined || text.includes("@")) return tracked;
  // In "sip:bob" the host is bob.
  if (typeof SIP_URI(text, rules.settings.underscores) !== "number") return tracked;
  const isTel = foldCase(text.slice(0, TEL.length)) === TEL;
  const from = isTel ? TEL.length : schemeEnd(text);
  const typed = text.slice(from);
  const [number] = typed.split(";", 1) as [string];
  // A tel URI as people write it, "tel:+49 30 1234567", has spaces too.
  const compact = isPhoneNumber(number) ? withoutSeparators(number) : number;
  const telText = TEL + compact + typed.slice(number.length);
  const tel = isTel ? valueOrUndefined(examineTel(telText, rules.settings)) : undefined;
  const isNumber = tel !== undefined || looksLikePhoneNumber(typed);
  const isUnclear = tel === undefined ? !isPhoneNumber(typed) : hasTrunkZero(number);
  if (isNumber && isUnclear) refuseText(tracked, "ambiguous", "user", from);
  const isWord = !isTel && (from > 0 ? WORD_AFTER_SCHEME : WORD).test(typed);
  if (!isNumber && !isWord) return tracked;
  const bare = isNumber ? withoutSeparators(number) : number;
  const user = tel === undefined ? bare : telToUser({ ...tel, number: bare });
  const separated = replace(tracked, from, from + number.length, bare, "separators-removed");
  const to = separated.text.length;
  return rewrite(separated, [
    // If there is no scheme, it is added later, as in all texts with an "@".
    { from: 0, to: isTel ? from : 0, text: isTel ? "sip:" : "", code: "scheme-replaced" },
    { from, to, text: user, code: null },
    { from: to, to, text: `@${defaultHost}`, code: "host-added" },
    { from: to, to, text: tel === undefined ? "" : ";user=phone", code: "user-phone-added" },
  ]);
}
