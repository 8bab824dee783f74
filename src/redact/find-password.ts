import { host, SIP_URI } from "../../grammar/sip-uri.peggy";

const NO_PASSWORD = [0, 0] as const;

/**
 * Returns where the password begins and ends in the text after a scheme. Without a password, it begins
 * at 0, and ends where the user is known to end, or at 0. `end` is where a valid URI would end at the
 * latest. When in doubt, there is a password.
 */
export function findPassword(rest: string, end: number): readonly [from: number, to: number] {
  const first = rest.slice(0, end);
  const at = first.lastIndexOf("@");
  const colon = (at < 0 ? rest : rest.slice(0, at)).indexOf(":");
  if (at >= 0) return [colon + 1, at];
  const after = rest.slice(end);
  const lastAt = rest.lastIndexOf("@", endOf(rest, /\s/g, rest.indexOf("@", colon)));
  if (!first.includes(":")) {
    // A space or a quote in the user: "al ice:secret@h". But in "h 12:30 bob@h" the host ended the URI.
    return /^(?:\s+|["<])[^\s:]*:\S*@/.test(after) ? [colon + 1, lastAt] : NO_PASSWORD;
  }
  const isPortless = colon === end - 1 && !/^(?:[^\S\n]+|["<])\S*@/.test(after);
  if (isPortless || isHostport(first)) return NO_PASSWORD;
  const isSpaced = /^[^\n]*@/.test(after); // a space in the password; if not, it is cut off
  return [colon + 1, isSpaced ? lastAt : end];
}

/**
 * Whether the text after a scheme is a host, perhaps with a port and more, or is only one character
 * away from that: "h:5060x" is not a user with a password that is cut off, but "1001:4321" is.
 */
export function isHostport(text: string): boolean {
  if (text.startsWith("[")) return true;
  const uri = SIP_URI(`sip:${text}`);
  if (typeof uri !== "number") return Number(uri.port) <= 65535;
  const colon = text.indexOf(":");
  const isPort = /^\d{1,5}(?:.$|[;?,&)\]}'])/.test(text.slice(colon + 1));
  return isPort && host(text.slice(0, colon)) !== undefined;
}

export function parses(text: string): boolean {
  return typeof SIP_URI(text) !== "number";
}

/** Returns where `stop`, which is global, first matches from `from` on, or where the text ends. */
export function endOf(text: string, stop = /[\s<>"]/g, from = 0): number {
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

/**
 * Returns where a URI ends that has the whole text to itself: white space belongs to it unless its
 * first line parses. `rest` is the text after its scheme.
 */
export function endOfWhole(rest: string): number {
  const line = endOf(rest, /[\r\n]/g);
  return parses(`sip:${rest.slice(0, line)}`) ? line : rest.trimEnd().length;
}
