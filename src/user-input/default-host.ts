import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { unescapeText } from "../escape.ts";
import { valueOrUndefined } from "../result.ts";
import { telToUser } from "../tel/convert.ts";
import { examineTel } from "../tel/parse.ts";
import { replace, replaceAll, rewrite } from "../tracked-text.ts";
import type { UserInputSettings } from "./options.ts";
import {
  dialPrefix,
  hasTrunkZero,
  isPhoneNumber,
  lettersInNumber,
  looksLikePhoneNumber,
  notOfNumber,
  withoutSeparators,
} from "./phone-number.ts";
import { schemeEnd, telNumberStart } from "./scheme.ts";
import { refuseText, type TypedText } from "./typed-text.ts";

/**
 * What people call a person: letters of any script and digits, or a code to dial, such as "*98". It
 * has no ".", which may belong to a host. A typographic apostrophe is refused later, at its place.
 */
const WORD = /^[\p{L}\p{N}_*#][\p{L}\p{M}\p{N}\p{Join_Control}_*#'\u2019-]*$/u;
/** ASCII only: the word in "sip:bücher" may be a host, as in "sip:bob". */
const WORD_AFTER_SCHEME = /^[\w*#][\w*#'-]*$/;

/** A code of a network or a PBX: "*98". */
const DIAL_CODE = /^(?=[*#+]*\d)[*#][\d*#+]*$/;

/** What a tel URI can have after its number without "tel:" too. Others may be parameters of a SIP URI. */
const TEL_PARAMETERS = /^\+[^;]*;(?:ext|isub)=[^;=]*$/i;

/**
 * Adds the default host to a text without a host: a number, a word or a tel URI (RFC 3261 §19.1.6).
 * Visual separators are removed: they mean nothing (RFC 3966 §5.1.1), but in a SIP URI they would make
 * another user. Refuses what is only in part a number, with or without a default host.
 */
export function addDefaultHost(
  typedText: TypedText,
  { defaultHost, rules }: UserInputSettings,
): TypedText {
  // In "sip:bob" the host is bob.
  const isUri = typeof SIP_URI(typedText.text, rules.settings.underscores) !== "number";
  if (isUri || typedText.text.includes("@")) return typedText;
  const tracked = decodeNumber(typedText);
  const { text } = tracked;
  const telFrom = telNumberStart(text);
  const isTel = telFrom > 0;
  const from = telFrom || schemeEnd(text);
  const typed = text.slice(from);
  const [number] = typed.split(";", 1) as [string];
  // A tel URI as people write it, "tel:+49 30 1234567", has spaces too.
  const compact = isPhoneNumber(number) ? withoutSeparators(number) : number;
  const telText = `tel:${compact}${typed.slice(number.length)}`;
  const mayBeTel = isTel || TEL_PARAMETERS.test(text);
  const tel = mayBeTel ? valueOrUndefined(examineTel(telText, rules.settings)) : undefined;
  const isNumber = tel !== undefined || looksLikePhoneNumber(typed);
  const isUnclear = tel === undefined ? !isPhoneNumber(typed) : hasTrunkZero(number);
  const other = isNumber ? undefined : notOfNumber(typed);
  if (other) refuseText(tracked, other.code, "user", from + other.start, from + other.end);
  if (defaultHost === undefined) return typedText;
  const lettersAt = isNumber ? -1 : lettersInNumber(typed);
  if (lettersAt >= 0) refuseText(tracked, "ambiguous", "user", from + lettersAt);
  if (isNumber && isUnclear) refuseText(tracked, "ambiguous", "user", from);
  const prefix = dialPrefix(typed);
  const isCode =
    DIAL_CODE.test(typed) || (prefix !== "" && isPhoneNumber(typed.slice(prefix.length)));
  const isWord = isCode || (!isTel && (from > 0 ? WORD_AFTER_SCHEME : WORD).test(typed));
  if (!isNumber && !isWord) return typedText;
  const bare = isNumber || isCode ? withoutSeparators(number) : number;
  const user = tel === undefined ? bare : telToUser({ ...tel, number: bare });
  const separated = replace(tracked, from, from + number.length, bare, "separators-removed");
  const to = separated.text.length;
  // With "tel:" or a parameter, the text is a URI now. In other texts the scheme is added later.
  const scheme = isTel || tel !== undefined ? "sip:" : "";
  return rewrite(separated, [
    { from: 0, to: telFrom, text: scheme, code: isTel ? "scheme-replaced" : "scheme-added" },
    { from, to, text: user, code: null },
    { from: to, to, text: `@${defaultHost}`, code: "host-added" },
    { from: to, to, text: tel === undefined ? "" : ";user=phone", code: "user-phone-added" },
  ]);
}

/** Decodes what is escaped in a number, "tel:+1%20415", and would be removed or dialled. */
function decodeNumber(tracked: TypedText): TypedText {
  const { text } = tracked;
  if (schemeEnd(text) > 0) return tracked;
  const to = text.search(/;|$/);
  return replaceAll(tracked, /%2[0389BDEF]/gi, "escapes-decoded", unescapeText, 0, to);
}
