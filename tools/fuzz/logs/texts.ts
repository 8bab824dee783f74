/** Makes texts with secrets in them, as logs have them, and finds secrets that are still visible. */

import type { SipUri } from "../../../src/index.ts";
import { pick, type Random } from "../../../test/oracle/random.ts";
import { CONTEXTS } from "./contexts.ts";
import { NESTINGS, NOTATIONS } from "./notations.ts";

/** Both ends of each secret, so that a part of it is found too. */
const MARKS = {
  password: ["Zx7Geheim", "Kq9Tresor"],
  user: ["Jw4Benutz", "Yk6Person"],
  header: ["Wv8Kopfwe", "Qj3Inhalt"],
} as const;

export type Secret = keyof typeof MARKS;

export interface LogText {
  readonly text: string;
  /** The URI as it is before the notation. */
  readonly uri: string;
  readonly notation: string;
  readonly nesting: string;
  readonly context: string;
  readonly kind: "valid" | "mutated" | "cut off";
  readonly hasPassword: boolean;
  /** What must not be visible when it is asked for. */
  readonly secrets: readonly Secret[];
}

const STARTS = [
  "",
  "",
  "",
  "",
  "7",
  "19&",
  "5060",
  "%31",
  "=",
  "+",
  "$,",
  "(",
  "'",
  "3,",
  "*",
  "65535,",
];
/** One wrong character in a URI; line ends, spaces, quotes and brackets end one in most texts. */
const WRONG = "#^|~!{}[]/\\@:%_ é\t".replace(/[\s]/g, "");

/** Makes a text from a URI, whose components are used as material. */
export function logText(material: SipUri, random: Random): LogText {
  const user = `${pick(random, ["", "", "", material.user ?? ""])}${MARKS.user[0]}${pick(random, ["", "-", ".", material.user ?? ""])}${MARKS.user[1]}${pick(random, ["", "", "-sip", "sips", ";x=1"])}`;
  const password = `${pick(random, STARTS)}${MARKS.password[0]}${pick(random, ["", "$", "&", ",", "=x", "%3A", "%40", material.password ?? ""])}${MARKS.password[1]}`;
  const hasUser = random(8) > 0;
  const hasPassword = hasUser && random(4) > 0;
  const headers = material.headers.map(({ name, value }) => ({
    name,
    value:
      pick(random, ["", value.replace(/^[0-9a-f]{2}/i, "-")]) +
      MARKS.header[0] +
      pick(random, ["", "%3D", "%26", "%3C"]) +
      MARKS.header[1],
  }));
  const userinfo = hasUser ? `${user}${hasPassword ? `:${password}` : ""}@` : "";
  const beforeHost = `${pick(random, ["sip", "sip", "sips", "SIP"])}:${userinfo}`;
  const hostport = `${material.host}${material.port === null ? "" : `:${material.port % 65536}`}`;
  const parameters = material.parameters
    .map(({ name, value }) => `;${name}${value === true ? "" : `=${value}`}`)
    .join("");
  const query = headers.map(({ name, value }) => `${name}=${value}`).join("&");
  let uri = `${beforeHost}${hostport}${parameters}${query && `?${query}`}`;
  let kind: LogText["kind"] = "valid";
  const secrets: Secret[] = [];
  if (hasPassword) secrets.push("password");
  if (hasUser) secrets.push("user");
  if (query !== "") secrets.push("header");
  const notation = pick(random, Object.keys(NOTATIONS));
  // These don't escape the percent signs of the URI's own escapes.
  if (/separators|mixed/.test(notation))
    uri = uri.replace(/%[0-9a-f]{2}/gi, "x").replace(/=(?=[0-9a-f])/gi, "=-");
  if (hasPassword && random(4) === 0) {
    kind = "mutated";
    const at = mutationPlace(uri, random);
    uri =
      uri.slice(0, at) +
      pick(
        random,
        /[=\\]/.test(notation) || notation === "quoted-printable" ? WRONG.replace("\\", "") : WRONG,
      ) +
      uri.slice(
        at +
          random(2) * Number(!(/[;?]/.test(user) ? /[\w:@?=&]/ : /[\w:?=&]/).test(uri.charAt(at))),
      );
  } else if (hasPassword && !/[;?]/.test(user) && random(6) === 0) {
    kind = "cut off";
    const from = uri.indexOf(MARKS.password[0]) + MARKS.password[0].length;
    uri = uri.slice(0, from + random(uri.length - from));
  }
  const nesting = random(2) === 0 ? "none" : pick(random, Object.keys(NESTINGS));
  const fits = CONTEXTS.filter(
    ({ without = "", only = /^/ }) =>
      only.test(notation) && ![...without].some((c) => uri.includes(c)),
  );
  const context = pick(random, fits).line;
  const written = (NOTATIONS[notation] as (t: string, r: Random) => string)(uri, random);
  const line = context.replaceAll("{}", () => written);
  const text = (NESTINGS[nesting] as (t: string) => string)(line);
  return { text, uri, notation, nesting, context, kind, hasPassword, secrets };
}

/** A place outside the marks. */
function mutationPlace(uri: string, random: Random): number {
  const marks = Object.values(MARKS).flat();
  for (;;) {
    const from = uri.indexOf(":") + 1;
    const at = from + random(uri.length - from);
    const isInside = marks.some((mark) => {
      const start = uri.indexOf(mark);
      return start >= 0 && at > start && at < start + mark.length;
    });
    if (!isInside) return at;
  }
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
  return text
    .replace(/=\r\n/g, "")
    .replace(/[%=]([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\u00([0-9a-f]{2})/gi, (_, digits) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
    .replace(/\\(["\\/])/g, "$1")
    .replace(/\\r\\n/g, "\r\n")
    .replace(/&amp;/g, "&");
}

/** Whether a URI contains something that begins a URI, or a field with credentials. */
export function holdsAnother(uri: string): boolean {
  let text = uri.slice(4);
  for (let i = 0; i < 3; i++) text = decode(text);
  return /sips?:|tel:|sipauth/i.test(text);
}
