import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { foldCase } from "../names.ts";
import { serialize } from "../serialize.ts";
import { telToSip } from "../tel/convert.ts";
import { readTel } from "../tel/parse.ts";
import type { TelUri } from "../tel/types.ts";
import { type Draft, type Edit, note, refuse, rewrite } from "./draft.ts";
import { schemeEnd } from "./mend-scheme.ts";
import type { UserInputSettings } from "./options.ts";
import { hasTrunkZero, isNumber, looksLikeNumber, withoutSeparators } from "./typed-number.ts";

/** Gives what has no host, a number, a word or a tel URI, the default one. */
export function addDefaultHost(draft: Draft, { defaultHost, limits }: UserInputSettings): Draft {
  const { text } = draft;
  if (defaultHost === undefined || text.includes("@")) return draft;
  if (SIP_URI(text) !== undefined) return draft; // in "sip:bob" the host is bob
  const from = schemeEnd(text);
  const isTel = foldCase(text.slice(0, TEL.length)) === TEL;
  if (isTel) {
    const [typed] = text.slice(TEL.length).split(";", 1) as [string];
    const tel = readTel(isNumber(typed) ? withoutSpaces(text, typed) : text, limits).value;
    if (tel !== undefined) return convertTel(draft, tel, typed, defaultHost);
  }
  const start = isTel ? TEL.length : from;
  const typed = text.slice(start);
  if (!looksLikeNumber(typed)) {
    const isWord = !isTel && (from > 0 ? WORD_BEHIND_SCHEME : WORD).test(typed);
    return isWord ? withHost(draft, start, null, defaultHost) : draft;
  }
  if (!isNumber(typed)) refuse(draft, "ambiguous", "user", start);
  return withHost(draft, start, withoutSeparators(typed), defaultHost);
}

const TEL = "tel:";

/**
 * What a person is called by: letters of any script, digits, and what is dialled as "*98". Not
 * ".", which may be a host's. The typographic apostrophe is here only to be pointed at.
 */
const WORD = /^[\p{L}\p{N}_*#][\p{L}\p{M}\p{N}\p{Join_Control}_*#'\u2019-]*$/u;
/** In "sip:bücher" the word may be a host, as it is in "sip:bob". */
const WORD_BEHIND_SCHEME = /^[\w*#][\w*#'-]*$/;

/** A tel URI as people write it: "tel:+49 30 1234567". */
function withoutSpaces(text: string, typed: string): string {
  return TEL + withoutSeparators(typed) + text.slice(TEL.length + typed.length);
}

function withHost(draft: Draft, start: number, number: string | null, host: string): Draft {
  const { text } = draft;
  const to = text.length;
  const edits: Edit[] = []; // what has no scheme gets it with all that have an "@"
  if (schemeEnd(text) === 0 && start > 0) {
    edits.push({ from: 0, to: start, text: "sip:", code: "scheme-replaced" });
  }
  if (number !== null && number !== text.slice(start)) {
    edits.push({ from: start, to, text: number, code: "separators-removed" });
  }
  return rewrite(draft, [...edits, { from: to, to, text: `@${host}`, code: "host-added" }]);
}

/** RFC 3261 §19.1.6. Separators have no meaning (RFC 3966 §5.1.1), but tell two users apart. */
function convertTel(draft: Draft, tel: TelUri, typed: string, host: string): Draft {
  const number = withoutSeparators(tel.number);
  if (hasTrunkZero(typed)) refuse(draft, "ambiguous", "user", TEL.length);
  const uri = serialize(telToSip({ ...tel, number }, { host }, UNLIMITED), UNLIMITED);
  const { length: to } = draft.text;
  const numberEnd = TEL.length + typed.length;
  const [user, parameter] = uri.slice("sip:".length).split(`@${host}`) as [string, string];
  const isShorter = number !== typed;
  return rewrite(isShorter ? note(draft, TEL.length, numberEnd, "separators-removed") : draft, [
    { from: 0, to: TEL.length, text: "sip:", code: "scheme-replaced" },
    { from: TEL.length, to, text: user, code: null },
    { from: to, to, text: `@${host}`, code: "host-added" },
    { from: to, to, text: parameter, code: "user-phone-added" },
  ]);
}

const UNLIMITED = { limits: false } as const;
