import { redact } from "./redact.ts";

/** "sip:" as a scheme, not as the end of a user: "gossip:secret@h". */
const SCHEME = /(?:^|[\s<"'(])sips?:$/i;

/** What `redact` writes for a password. */
const MASK = "***";

/**
 * Masks the password in a text that should have been one URI: each of its UTF-16 code units becomes a
 * star, so that offsets stay right. When in doubt, it masks more.
 */
export function maskPassword(text: string): string {
  // Each replacement has the length of what it replaces. Without a "*" in the text, each one in the
  // redacted text is a mask; "+" is allowed wherever "*" is (RFC 3261 §25.1).
  const starless = text.replaceAll("*", "+");
  const unescaped = starless.replace(/%3a/gi, ":++").replaceAll("%40", "@++");
  const colon = text.indexOf(":") + 1;
  const start = SCHEME.test(text.slice(0, colon)) ? colon : 0;
  // The text is one URI, whatever schemes and line ends its password contains.
  const rest = starless.slice(start).replace(/sip/gi, "xxx").replaceAll("\n", " ");
  const spans = [...maskedSpans(unescaped, 0), ...maskedSpans(`sip:${rest}`, start - 4)];
  let masked = "";
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    masked += text.slice(masked.length, from);
    masked += "*".repeat(Math.max(0, to - masked.length));
  }
  return masked + text.slice(masked.length);
}

/**
 * Returns the spans that redact masks in a starless text, shifted to the right by `shift`. A piece
 * that it leaves may be in the text more than once, so a span runs from the first possible start to the
 * last possible end.
 */
function maskedSpans(text: string, shift: number): (readonly [from: number, to: number])[] {
  const pieces = redact(text).split(MASK);
  const ends: number[] = [];
  pieces.reduce((from, piece) => {
    ends.push(text.indexOf(piece, from) + piece.length);
    return ends.at(-1) as number;
  }, 0);
  const starts: number[] = [];
  pieces.reduceRight((to, piece) => {
    starts.unshift(text.lastIndexOf(piece, to - piece.length));
    return starts[0] as number;
  }, text.length);
  return starts.slice(1).map((to, i) => [(ends[i] as number) + shift, to + shift] as const);
}
