/** What `redact` promises of a log's text. */
import { isDeepStrictEqual } from "node:util";
import { LENIENT } from "../law.ts";
import type { Library } from "../library.ts";
import { type LogText, MARKS, type Secret } from "./texts.ts";

const ALL = { user: true, headers: true } as const;
const MASK = "***";

/** The ways in which a text can break a promise, as they are counted. */
export const BREACHES = ["password", "user", "header", "changed", "broken"] as const;
export type Breach = (typeof BREACHES)[number];

/** Returns which promises are broken; `null` if the text has another meaning by the grammar. */
export function breachesOf({ core, redact }: Library, log: LogText): Breach[] | null {
  const { text, uri, kind, secrets } = log;
  if (isAnother(log, core)) return null;
  const breaches = new Set<Breach>();
  const plain = redact.redact(text);
  const all = redact.redact(text, ALL);
  if (secrets.includes("password") && isVisible("password", plain)) breaches.add("password");
  // In what is cut off, a header may be a part of the password, and a user a host.
  const asked = kind === "cut off" ? (["password"] as const) : secrets;
  for (const secret of asked) if (isVisible(secret, all)) breaches.add(secret);
  if (kind !== "valid") return [...breaches];
  if (!secrets.includes("password") && plain !== text) breaches.add("changed");
  const { value } = core.safeParse(uri, LENIENT);
  const masked = core.safeParse(redact.redact(uri, ALL), LENIENT).value;
  const expected = value && {
    ...value,
    user: value.user && MASK,
    password: value.password && MASK,
    headers: value.headers.map(({ name }) => ({ name, value: MASK })),
  };
  if (!isDeepStrictEqual(masked, expected)) breaches.add("broken");
  return [...breaches];
}

/**
 * Whether a text has another meaning than the one that it was made with: a damaged URI parses, and then its
 * secret is a parameter ("sip:alice;x=1:secret"), or parses up to a "," or a bracket ("sip:al@ice,b:secret@h");
 * or it contains a URI.
 */
function isAnother({ uri, kind }: LogText, core: Library["core"]): boolean {
  if (kind === "valid") return holdsAnother(uri);
  const read = core.safeParse(uri, LENIENT).value;
  if (read !== undefined) return read.password === null;
  if (/[^\w.-]sips?:/i.test(uri.slice(4))) return true;
  if (kind === "cut off") return /^[^@:]*:[^@:]*[;?]/.test(uri);
  return /^[^@]*@[^@]*,[^@]*@/.test(uri) || !uri.includes("@");
}

const ENTITY =
  /&(?:#|(?:colon|commat|amp|lt|gt|quot|apos|semi|quest|equals|percnt|bsol|sol|num);)/i;

/**
 * Whether a URI contains something that begins a URI, or a field with credentials. A user and a host can end in
 * "sip", and have a ":" after them; in a parameter or a header, "asip:" begins a URI. In HTML, "&commat;" is an "@".
 */
function holdsAnother(uri: string): boolean {
  const hostport = uri.slice(uri.lastIndexOf("@") + 1);
  if (/[;?].*sips?:/is.test(decodeAll(hostport))) return true;
  if (ENTITY.test(uri)) return true;
  return /[^\w.-]sips?:|tel:|sipauth/i.test(decodeAll(uri.slice(4)));
}

/** Decodes a text as often as the notations escape it. */
export function decodeAll(text: string): string {
  return [1, 2, 3].reduce(decode, text);
}

/** Whether a secret, or one of its ends, is visible in a text, or in the text decoded. */
export function isVisible(secret: Secret, redacted: string): boolean {
  for (let text = redacted, i = 0; i < 7; i++) {
    if (MARKS[secret].some((mark) => text.includes(mark))) return true;
    const decoded = decode(text);
    if (decoded === text) return false;
    text = decoded;
  }
  return false;
}

/** Undoes what could hide letters: soft line breaks, and escapes of letters and digits. */
function decode(text: string): string {
  const character = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
  return text
    .replace(/=\r\n/g, "")
    .replace(/[%=]([0-9a-f]{2})/gi, character)
    .replace(/\\u00([0-9a-f]{2})/gi, character)
    .replace(/\\(["\\/])/g, "$1")
    .replace(/\\r\\n/g, "\r\n")
    .replace(/&amp;/g, "&");
}
