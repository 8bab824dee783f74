import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { hostType } from "../host-type.ts";
import { foldCase } from "../names.ts";
import { type Draft, refuse, replace } from "./draft.ts";
import { isNumber } from "./typed-number.ts";

/** Where what is behind "sip:" or "sips:" begins; 0 without a scheme. */
export function schemeEnd(text: string): number {
  return /^sips?:/.exec(text)?.[0].length ?? 0;
}

export function lowerScheme(draft: Draft): Draft {
  const scheme = /^sips?:/i.exec(draft.text)?.[0] ?? "";
  const lower = foldCase(scheme);
  if (scheme === lower) return draft;
  return replace(draft, 0, scheme.length, lower, "scheme-lower-cased");
}

/** "sip://": only two slashes are taken for those of another scheme. */
export function removeSlashes(draft: Draft): Draft {
  const from = schemeEnd(draft.text);
  if (from === 0 || !/^\/\/(?!\/)/.test(draft.text.slice(from, from + 3))) return draft;
  return replace(draft, from, from + 2, "", "double-slash-removed");
}

/** What else is wrong with a scheme that is there: white space, a repetition, slashes, "mailto:". */
export function mendScheme(draft: Draft): Draft {
  return removeSpace(removeSlashes(removeRepetition(removeSpace(replaceMailto(draft)))));
}

function removeSpace(draft: Draft): Draft {
  const from = schemeEnd(draft.text);
  const rest = draft.text.slice(from);
  const space = rest.length - rest.trimStart().length;
  if (space === 0) return draft; // nor does a text without a scheme begin with white space
  return replace(draft, from, from + space, "", "white-space-removed");
}

/** With an "@" the second "sip" may be a user that has a password: "sip:sip:secret@h". */
function removeRepetition(draft: Draft): Draft {
  const { text } = draft;
  const schemes = /^(?:sips?:){2,}/i.exec(text)?.[0];
  if (schemes === undefined) return draft;
  const isOne = /^(?:(?:sip:)+|(?:sips:)+)$/i.test(schemes);
  if (!isOne || text.includes("@")) refuse(draft, "ambiguous");
  return replace(draft, schemeEnd(text), schemes.length, "", "scheme-repetition-removed");
}

/** A mailto URI may hold more than an address (RFC 6068), which means another thing here. */
function replaceMailto(draft: Draft): Draft {
  const { text } = draft;
  const scheme = "mailto:";
  if (foldCase(text.slice(0, scheme.length)) !== scheme) return draft;
  if (/[:;?,]/.test(text.slice(scheme.length)) || !text.includes("@")) return draft;
  return replace(draft, 0, scheme.length, "sip:", "scheme-replaced");
}

/** Adds "sip:" where the text can be nothing else but an address. */
export function addScheme(draft: Draft): Draft {
  const { text } = draft;
  if (schemeEnd(text) > 0 || /^[<"]/.test(text)) return draft;
  const at = text.indexOf("@");
  const isAddress = at < 0 ? isHost(text) : isUser(text.slice(0, at).trimEnd());
  if (isAddress) return removeSlashes(replace(draft, 0, 0, "sip:", "scheme-added"));
  // A bare name is a host or a user.
  const isName = /^[\w.-]+$/.test(text) && /[a-z_]/i.test(text);
  if (at >= 0 || isName) refuse(draft, "ambiguous");
  return draft;
}

/**
 * "http://bob@h" and "bob:secret@h" begin alike, "call bob@h" is a sentence, "al,bob@h" a list,
 * "to=bob@h" a form's field.
 */
function isUser(typed: string): boolean {
  return !/[:\s,=&]/.test(typed) || isNumber(typed);
}

/** An address, or a name with a dot that has a port or parameters: not "john.smith". */
function isHost(text: string): boolean {
  const uri = SIP_URI(`sip:${text}`);
  if (uri === undefined) return false;
  const hasMore = uri.port !== null || uri.parameters.length > 0;
  return hostType(uri) !== "hostname" || (hasMore && uri.host.includes("."));
}
