import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { hostType } from "../host-type.ts";
import { foldCase } from "../names.ts";
import { replace } from "../tracked-text.ts";
import { isPhoneNumber } from "./phone-number.ts";
import { refuseText, type TypedText } from "./typed-text.ts";

/** Returns the length of the "sip:" or "sips:" that the text begins with; 0 if there is no scheme. */
export function schemeEnd(text: string): number {
  return /^sips?:/.exec(text)?.[0].length ?? 0;
}

/** Returns where the number of a tel URI begins, also with "//" or as "callto:"; 0 for other texts. */
export function telNumberStart(text: string): number {
  return /^(?:tel|callto):(?:\/\/)?/i.exec(text)?.[0].length ?? 0;
}

/** Returns where the user or the number begins: after the scheme, if there is one. */
export function numberStart(text: string): number {
  return telNumberStart(text) || (/^sips?:\s*/i.exec(text)?.[0].length ?? 0);
}

export function lowerCaseScheme(tracked: TypedText): TypedText {
  const scheme = /^sips?:/i.exec(tracked.text)?.[0] ?? "";
  return replace(tracked, 0, scheme.length, foldCase(scheme), "scheme-lower-cased");
}

/** Removes the slashes of "sip://". Three slashes stay: they do not come from another scheme. */
export function removeSlashes(tracked: TypedText): TypedText {
  if (!/^sips?:\/\/(?!\/)/.test(tracked.text)) return tracked;
  const from = schemeEnd(tracked.text);
  return replace(tracked, from, from + 2, "", "double-slash-removed");
}

/** Fixes other mistakes in a scheme: white space, a repetition, slashes, "mailto:". */
export function fixScheme(tracked: TypedText): TypedText {
  return removeSpace(removeSlashes(removeRepetition(removeSpace(replaceMailto(tracked)))));
}

/** Removes white space after the scheme. A text without a scheme has none there: it was trimmed. */
function removeSpace(tracked: TypedText): TypedText {
  const from = schemeEnd(tracked.text);
  const rest = tracked.text.slice(from);
  const to = tracked.text.length - rest.trimStart().length;
  return replace(tracked, from, to, "", "white-space-removed");
}

/** If there is an "@", the second "sip" may be a user that has a password: "sip:sip:secret@h". */
function removeRepetition(tracked: TypedText): TypedText {
  const { text } = tracked;
  const schemes = /^(?:sips?:){2,}/i.exec(text)?.[0];
  if (schemes === undefined) return tracked;
  const isOne = /^(?:(?:sip:)+|(?:sips:)+)$/i.test(schemes);
  if (!isOne || text.includes("@")) refuseText(tracked, "ambiguous");
  return replace(tracked, schemeEnd(text), schemes.length, "", "scheme-repetition-removed");
}

/** Replaces "mailto:" if only an address follows. Its other parts (RFC 6068) have no SIP form. */
function replaceMailto(tracked: TypedText): TypedText {
  const isAddress = /^mailto:[^:;?,]*$/i.test(tracked.text) && tracked.text.includes("@");
  return isAddress ? replace(tracked, 0, "mailto:".length, "sip:", "scheme-replaced") : tracked;
}

/** Adds "sip:" if the text can only be an address. */
export function addScheme(tracked: TypedText): TypedText {
  const { text } = tracked;
  // A link of Markdown, "[bob@h](mailto:bob@h)", is not a user either.
  if (schemeEnd(text) > 0 || /^(?:[<"]|\[[^\]]*\]\()/.test(text)) return tracked;
  const at = text.indexOf("@");
  const isAddress = at < 0 ? isHost(text) : isUser(text.slice(0, at).trimEnd());
  if (isAddress) return removeSlashes(replace(tracked, 0, 0, "sip:", "scheme-added"));
  // A bare name may be a host or a user; so may what is dialled, "1.2.3.4##100".
  const isName = /^[\w.*#-]+$/.test(text) && /[a-z_*#]/i.test(text);
  if (at >= 0 || isName) refuseText(tracked, "ambiguous");
  return tracked;
}

/**
 * Whether a text can be a user. Not the one of "http://bob@h", which begins as "bob:secret@h" does; nor
 * a sentence ("call bob@h"), a list ("al,bob@h") or a form's field ("to=bob@h").
 */
function isUser(typed: string): boolean {
  return !/[:\s,=&]/.test(typed) || isPhoneNumber(typed);
}

/** Whether white space is before or after the ":" of a port. */
export function isAtPort(text: string, from: number, to: number): boolean {
  const next = text.slice(to, to + 6);
  return text.charAt(from - 1) === ":" ? /^\d{1,5}(?:[;?]|$)/.test(next) : /^:[\d\s]/.test(next);
}

/** Whether it is an IP address, or a name with a dot and a port or parameters: not "john.smith". */
function isHost(text: string): boolean {
  const closed = text.replace(/\s+/g, (run, at) =>
    isAtPort(text, at, at + run.length) ? "" : run,
  );
  const uri = SIP_URI(`sip:${closed}`, true);
  if (typeof uri === "number") return false;
  const hasMore = uri.port !== null || uri.parameters.length > 0;
  return hostType(uri) !== "hostname" || (hasMore && uri.host.includes("."));
}
