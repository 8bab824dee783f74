import { foldCase } from "../names.ts";
import { headersStart, hostportEnd } from "../spans.ts";
import { replaceAll } from "../tracked-text.ts";
import { isAtPort, schemeEnd } from "./scheme.ts";
import { refuseText, type TypedText } from "./typed-text.ts";

/** Returns where the host begins: after the "@", or after the scheme if there is no user. */
function hostStart(text: string): number {
  return text.indexOf("@") + 1 || schemeEnd(text);
}

/** Removes white space before the host, and around the ":" of a port and the ";" of a parameter. */
export function removeSpaceAfterUser(tracked: TypedText): TypedText {
  const { text } = tracked;
  const start = hostStart(text);
  const end = headersStart(text);
  const hostEnd = hostportEnd(text, start);
  const bracket = text.lastIndexOf("]", hostEnd); // there are other ":" before it
  const remove = (run: string, from: number): string => {
    const to = from + run.length;
    const isAfterSemicolon = text.charAt(from - 1) === ";" && isParameter(text, to, end);
    const isPort = from > bracket && from < hostEnd && isAtPort(text, from, to);
    return from === start || text.charAt(to) === ";" || isAfterSemicolon || isPort ? "" : run;
  };
  return replaceAll(tracked, /\s+/g, "white-space-removed", remove, start, end);
}

/** "sip:bob@example.com; alice" is a list, and alice is not a parameter. */
function isParameter(text: string, from: number, end: number): boolean {
  const to = text.indexOf(";", from);
  return text.slice(from, to < 0 ? end : Math.min(to, end)).includes("=");
}

/**
 * Converts each label of the host that is not ASCII with the platform's `URL`, which applies
 * UTS #46 to the whole name. That also maps look-alikes to ASCII letters and to dots, so each of
 * these labels must become one label, "xn--…", and the others must stay as they are.
 */
export function convertIdn(tracked: TypedText): TypedText {
  const { text } = tracked;
  const from = hostStart(text);
  const [host] = text.slice(from, hostportEnd(text, from)).split(":", 1) as [string];
  if (isAscii(host)) return tracked;
  const labels = host.split(".");
  // URL also reads escapes, user names and paths, so it must be given labels only.
  if (!labels.every((label) => !isAscii(label) || /^[\w-]*$/.test(label))) return tracked;
  const to = from + host.length;
  const converted = labels.every(isReadable) ? toAscii(labels) : null;
  if (converted === null) refuseText(tracked, "idn-invalid", "host", from, to);
  const toA = (label: string) => (isAscii(label) ? label : (converted.get(label) as string));
  return replaceAll(tracked, /[^.]+/g, "idn-converted", toA, from, to);
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7F]/.test(text);
}

/**
 * Whether a label has only letters, marks and digits, as in IDNA (RFC 5892 §2), because much else looks
 * like "/" or ".". Only Latin letters can be next to ASCII letters: "comノevil" would show another host.
 */
function isReadable(label: string): boolean {
  if (isAscii(label)) return true;
  if (!/^[-\p{L}\p{M}\p{N}\p{Join_Control}]*$/u.test(label)) return false;
  return !/[a-z]/i.test(label) || !/(?!\p{Script=Latin})\p{L}/u.test(label);
}

/** Returns the ASCII form of each label, or `null` if one has none. */
function toAscii(labels: readonly string[]): ReadonlyMap<string, string> | null {
  const converted = urlHost(labels.join("."))?.split(".");
  if (converted?.length !== labels.length) return null;
  const isAllowed = (label: string, i: number) =>
    isAscii(label) ? foldCase(label) === converted[i] : (converted[i] as string).startsWith("xn--");
  if (!labels.every(isAllowed)) return null;
  return new Map(labels.map((label, i) => [label, converted[i] as string]));
}

/** Returns `undefined` if `URL` refuses the name or does not exist. */
function urlHost(name: string): string | undefined {
  try {
    return new URL(`http://${name}`).hostname;
  } catch (error) {
    if (error instanceof RangeError) throw error; // of a full stack
    return undefined;
  }
}
