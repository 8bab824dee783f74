import { host, SIP_URI } from "../../grammar/sip-uri.peggy";

const NO_PASSWORD = [0, 0] as const;

/**
 * Where the password begins and ends in what stands behind a scheme; without one 0 and where the
 * user ends. `end` is where a URI that parses would end at the latest. In doubt there is a password.
 */
export function findPassword(rest: string, end: number): readonly [from: number, to: number] {
  const first = rest.slice(0, end);
  const at = first.lastIndexOf("@");
  const colon = (at < 0 ? rest : rest.slice(0, at)).indexOf(":");
  if (at >= 0) return [colon + 1, at];
  const behind = rest.slice(end);
  const signed = rest.lastIndexOf("@", endOf(rest, /\s/g, rest.indexOf("@", colon)));
  if (!first.includes(":")) {
    // A space or a quote in the user: "al ice:secret@h". But in "h 12:30 bob@h" the host ended the URI.
    return /^(?:\s+|["<])[^\s:]*:\S*@/.test(behind) ? [colon + 1, signed] : NO_PASSWORD;
  }
  const isPortless = colon === end - 1 && !/^(?:[^\S\n]+|["<])\S*@/.test(behind);
  if (isPortless || isHostport(first)) return NO_PASSWORD;
  const isSpaced = /^[^\n]*@/.test(behind); // a space in the password, or it is cut off
  return [colon + 1, isSpaced ? signed : end];
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
  const isPort = /^\d{1,5}(?:.$|[;?,&)\]}'])/.test(text.slice(colon + 1));
  return isPort && host(text.slice(0, colon)) !== undefined;
}

export function parses(text: string): boolean {
  return SIP_URI(text) !== undefined;
}

/** Where a match of `stop`, which is global, begins at or behind `from`; else where the text ends. */
export function endOf(text: string, stop = /[\s<>"]/g, from = 0): number {
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

/**
 * Where a URI ends that is a whole text: white space belongs to it unless its first line parses.
 * `rest` is what stands behind its scheme.
 */
export function endOfWhole(rest: string): number {
  const line = endOf(rest, /[\r\n]/g);
  return parses(`sip:${rest.slice(0, line)}`) ? line : rest.trimEnd().length;
}
