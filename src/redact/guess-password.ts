import { host, SIP_URI } from "../../grammar/sip-uri.peggy";
import { mayBeUserinfo } from "./read-uri.ts";
import { endOf, type Scheme } from "./schemes.ts";

/** A longer text is a user with a password, and not a host with a port. */
const LONGEST_HOSTPORT = 300;

/** Where a password begins and ends. */
type Place = readonly [from: number, to: number];

/**
 * Returns where the password probably is in a text that should have been a URI. When in doubt, there is a
 * password.
 */
export function guessPassword(text: string, scheme: Scheme): Place | undefined {
  const { end: from, limit, lastAt, next, isWhole } = scheme;
  if (!isWhole && lastAt >= from) {
    // The scheme after it begins a URI of its own, unless it is the end of a user: "my-sip:secret@h".
    if (next < limit && !/[\w-]/.test(text.charAt(next - 1)) && isHostport(text.slice(from, next)))
      return undefined;
    const colon = text.indexOf(":", from);
    return colon >= 0 && colon < lastAt ? [colon + 1, lastAt] : undefined;
  }
  const rest = text.slice(from, next);
  if (next < limit && /[\w.-]$/.test(rest) && !rest.includes(":")) {
    // A user that ends in "sip", with a password that is cut off.
    const isLong = limit - from > LONGEST_HOSTPORT;
    const isHost = !isLong && isHostport(text.slice(from, limit));
    return isHost ? undefined : [text.indexOf(":", next) + 1, limit];
  }
  const place = findPassword(rest, Math.min(limit, next) - from, next < limit);
  if (place === undefined) return undefined;
  // A cut-off password goes on to the end of its word, whatever schemes are in it.
  const to = from + place[1];
  return [from + place[0], to === next ? Math.max(to, limit) : to];
}

export function findPassword(rest: string, end: number, isGlued = false): Place | undefined {
  const first = rest.slice(0, end);
  const at = first.lastIndexOf("@");
  const colon = (at < 0 ? rest : rest.slice(0, at)).indexOf(":");
  if (at >= 0) return colon < 0 ? undefined : [colon + 1, at];
  const after = rest.slice(end);
  const lastAt = rest.lastIndexOf("@", endOf(rest, /\s/g, rest.indexOf("@", colon)));
  if (!first.includes(":")) {
    // A space or a quote in the user: "al ice:secret@h". But in "h 12:30 bob@h" the host ended the URI.
    return mayBeUserinfo(after, false) ? [colon + 1, lastAt] : undefined;
  }
  const isPortless = colon === end - 1 && !/^(?:[^\S\n]+|["<])\S*@/.test(after);
  if (!isGlued && (isPortless || isHostport(first))) return undefined;
  const isSpaced = /^[^\n]*@/.test(after); // a space in the password; if not, it is cut off
  return [colon + 1, isSpaced ? lastAt : end];
}

/**
 * Whether the text after a scheme is a host, perhaps with a port and more, or is only one character
 * away from that: "h:5060x" is not a user with a password that is cut off, but "1001:4321" is.
 */
function isHostport(text: string): boolean {
  if (text.startsWith("[")) return /^\[[\da-f:.]*(?:\]|$)/i.test(text);
  const uri = SIP_URI(`sip:${text}`);
  if (typeof uri !== "number") return Number(uri.port) <= 65535;
  const colon = text.indexOf(":");
  const isPort = /^\d{1,5}(?:.$|[;?\]}]|[,&)'](?![\w%]))/.test(text.slice(colon + 1));
  return isPort && host(text.slice(0, colon)) !== undefined;
}
