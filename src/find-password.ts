import { host, SIP_URI } from "../grammar/sip-uri.peggy";

const NO_PASSWORD = [-1, -1] as const;

/**
 * Where the password begins and ends in what stands behind a scheme; [-1, -1] without one.
 * `word` is where a URI that parses would end at the latest. In doubt there is a password.
 */
export function findPassword(rest: string, word: number): readonly [from: number, to: number] {
  const colon = rest.indexOf(":");
  const at = rest.lastIndexOf("@", word - 1);
  if (colon < 0) return NO_PASSWORD;
  if (at >= 0) return colon < at ? [colon + 1, at] : NO_PASSWORD;
  const sign = rest.slice(0, endOf(rest, /\n/, 0)).indexOf("@", colon);
  const signed = rest.lastIndexOf("@", endOf(rest, /\s/, sign));
  if (colon > word) {
    // A space in the user: "al ice:secret@h". But in "h 12:30 bob@h" the host ended the URI.
    const isUser = /^\s+[^\s:]*:\S*@/.test(rest.slice(word, signed + 1));
    return isUser ? [colon + 1, signed] : NO_PASSWORD;
  }
  const isPortless = colon === word - 1 && !/^\s+\S*@/.test(rest.slice(word, signed + 1));
  if (isPortless || isHostport(rest.slice(0, word))) return NO_PASSWORD;
  return [colon + 1, sign < 0 ? word : signed]; // a space in the password, or it is cut off
}

/**
 * Whether what stands behind a scheme is a host, maybe with a port and more, or is but one
 * character away from it: "h:5060x" is no password cut off, but "1001:4321" is one.
 */
export function isHostport(text: string): boolean {
  if (text.startsWith("[")) return true;
  const uri = SIP_URI(`sip:${text}`);
  if (uri !== undefined) return Number(uri.port) <= 65535;
  const colon = text.indexOf(":");
  const isPort = /^\d{1,5}(?:.?$|[;?,&)\]}'])/.test(text.slice(colon + 1));
  return isPort && host(text.slice(0, colon)) !== undefined;
}

export function endOf(text: string, stop: RegExp, from: number): number {
  const length = text.slice(from).search(stop);
  return length < 0 ? text.length : from + length;
}
