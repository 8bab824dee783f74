import { SIP_URI } from "../../../grammar/sip-uri.peggy";
import { foldCase } from "../../names.ts";
import { serialize } from "../../serialize.ts";
import { telToSip } from "../../tel/convert.ts";
import { readTel } from "../../tel/parse.ts";
import type { TelUri } from "../../tel/types.ts";
import { type Draft, type Edit, refuse, rewrite } from "./draft.ts";
import { schemeEnd } from "./mend-scheme.ts";
import type { UserInputSettings } from "./options.ts";
import { hasTrunkZero, isNumber, looksLikeNumber, withoutSeparators } from "./typed-number.ts";

/** Gives what has no host, a number, a word or a tel URI, the default one. */
export function addDefaultHost(draft: Draft, { defaultHost, limits }: UserInputSettings): Draft {
  const { text } = draft;
  if (defaultHost === undefined || text.includes("@")) return draft;
  const from = schemeEnd(text);
  if (from > 0 && SIP_URI(text) !== undefined) return draft; // in "sip:bob" the host is bob
  const isTel = foldCase(text.slice(0, TEL.length)) === TEL;
  if (isTel) {
    const tel = readTel(text, limits).value;
    if (tel !== undefined) return convertTel(draft, tel, defaultHost);
  }
  const start = isTel ? TEL.length : from;
  const typed = text.slice(start);
  if (!looksLikeNumber(typed)) {
    return !isTel && /^[\w*#][\w*#-]*$/.test(typed)
      ? withHost(draft, start, null, defaultHost)
      : draft;
  }
  if (!isNumber(typed)) refuse(draft, "ambiguous", "user", start);
  return withHost(draft, start, withoutSeparators(typed), defaultHost);
}

const TEL = "tel:";

function withHost(draft: Draft, start: number, number: string | null, host: string): Draft {
  const { text } = draft;
  const to = text.length;
  const edits: Edit[] = [];
  if (start === 0) edits.push({ from: 0, to: 0, text: "sip:", code: "scheme-added" });
  if (schemeEnd(text) === 0 && start > 0) {
    edits.push({ from: 0, to: start, text: "sip:", code: "scheme-replaced" });
  }
  if (number !== null && number !== text.slice(start)) {
    edits.push({ from: start, to, text: number, code: "separators-removed" });
  }
  return rewrite(draft, [...edits, { from: to, to, text: `@${host}`, code: "host-added" }]);
}

/** RFC 3261 §19.1.6. Separators have no meaning (RFC 3966 §5.1.1), but tell two users apart. */
function convertTel(draft: Draft, tel: TelUri, host: string): Draft {
  const number = withoutSeparators(tel.number);
  if (hasTrunkZero(tel.number)) refuse(draft, "ambiguous", "user", TEL.length);
  const uri = serialize(telToSip({ ...tel, number }, { host }, UNLIMITED), UNLIMITED);
  const { length: to } = draft.text;
  const numberEnd = TEL.length + tel.number.length;
  const [user, parameter] = uri.slice("sip:".length).split(`@${host}`) as [string, string];
  const mark = user.indexOf(";");
  const userEnd = mark < 0 ? user.length : mark;
  const isShorter = number !== tel.number;
  return rewrite(draft, [
    { from: 0, to: TEL.length, text: "sip:", code: "scheme-replaced" },
    {
      from: TEL.length,
      to: numberEnd,
      text: user.slice(0, userEnd),
      code: isShorter ? "separators-removed" : null,
    },
    { from: numberEnd, to, text: user.slice(userEnd), code: null },
    { from: to, to, text: `@${host}`, code: "host-added" },
    { from: to, to, text: parameter, code: "user-phone-added" },
  ]);
}

const UNLIMITED = { limits: false } as const;
