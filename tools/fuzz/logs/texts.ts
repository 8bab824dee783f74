/** Makes texts with secrets in them, as logs have them. */
import type { SipUri } from "../../../src/index.ts";
import { pick, type Random } from "../../../test/oracle/random.ts";
import { CONTEXTS } from "./contexts.ts";
import { NESTINGS, NOTATIONS } from "./notations.ts";

/** Both ends of each secret, so that a part of it is found too. */
export const MARKS = {
  password: ["Zx7Geheim", "Kq9Tresor"],
  user: ["Jw4Benutz", "Yk6Person"],
  header: ["Wv8Kopfwe", "Qj3Inhalt"],
} as const;

export type Secret = keyof typeof MARKS;
export type Kind = "valid" | "mutated" | "cut off";

export interface LogText {
  readonly text: string;
  /** The URI as it is before the notation. */
  readonly uri: string;
  readonly kind: Kind;
  readonly notation: string;
  readonly nesting: string;
  readonly context: string;
  /** The secrets that the URI has. */
  readonly secrets: readonly Secret[];
}

/** These notations don't escape the percent signs of the URI's own escapes. */
const IS_PLAIN = /separators|mixed/;

/** How passwords begin: digits read as a port. */
const STARTS = ["", "", "7", "19&", "5060", "3,", "65535,", "%31", "=", "+", "$,", "(", "'", "*"];
const USER_ENDS = ["", "", "", "-sip", "sips", ";x=1"];
/** One wrong character in a URI. White space, quotes and angle brackets end a URI in most texts. */
const WRONG = "#^|~!{}[]/@:%_é";

/** Makes a text from a URI, whose components are used as material. */
export function logText(material: SipUri, random: Random): LogText {
  const notation = pick(random, Object.keys(NOTATIONS));
  const nesting = pick(random, ["none", "none", "none", ...Object.keys(NESTINGS)]);
  const secrets = secretsOf(material, random);
  const valid = uriOf(material, secrets, notation, random);
  // Where the URI's own escapes are not escaped, a "%" would make an escape where the URI has none.
  const wrong = IS_PLAIN.test(notation) ? WRONG.replace("%", "") : WRONG;
  const { kind, uri } = damaged(valid, secrets, wrong, random);
  const fits = CONTEXTS.filter(
    ({ without = "", only = /^/ }) =>
      only.test(notation) && ![...without].some((c) => uri.includes(c)),
  );
  const context = pick(random, fits).line;
  const written = NOTATIONS[notation]?.(uri, random) ?? uri;
  const line = context.replaceAll("{}", () => written);
  return {
    text: NESTINGS[nesting]?.(line) ?? line,
    uri,
    kind,
    notation,
    nesting,
    context,
    secrets,
  };
}

function secretsOf({ headers }: SipUri, random: Random): Secret[] {
  const hasUser = random(8) > 0;
  const secrets: Secret[] = hasUser ? ["user"] : [];
  if (hasUser && random(4) > 0) secrets.push("password");
  if (headers.length > 0) secrets.push("header");
  return secrets;
}

function uriOf(
  material: SipUri,
  secrets: readonly Secret[],
  notation: string,
  random: Random,
): string {
  const secret = (kind: Secret, start: string, middle: string, end = "") =>
    `${start}${MARKS[kind][0]}${middle}${MARKS[kind][1]}${end}`;
  const { user, password, host, port, parameters, headers } = material;
  let uri = pick(random, ["sip:", "sip:", "sips:", "SIP:"]);
  if (secrets.includes("user")) {
    const some = user ?? "";
    uri += secret(
      "user",
      pick(random, ["", "", "", some]),
      pick(random, ["", "-", ".", some]),
      pick(random, USER_ENDS),
    );
    if (secrets.includes("password")) {
      const middle = pick(random, ["", "$", "&", ",", "=x", "%3A", "%40", password ?? ""]);
      uri += `:${secret("password", pick(random, STARTS), middle)}`;
    }
    uri += "@";
  }
  uri += host;
  if (port !== null) uri += `:${port % 65536}`;
  for (const { name, value } of parameters) uri += `;${name}${value === true ? "" : `=${value}`}`;
  headers.forEach(({ name, value }, i) => {
    // Quoted-printable would decode "=3d".
    const start = pick(random, ["", value.replace(/^[0-9a-f]{2}/i, "-")]);
    const middle = pick(random, ["", "%3D", "%26", "%3C"]);
    uri += `${i === 0 ? "?" : "&"}${name}=${secret("header", start, middle)}`;
  });
  return IS_PLAIN.test(notation)
    ? uri.replace(/%[0-9a-f]{2}/gi, "x").replace(/=(?=[0-9a-f])/gi, "=-")
    : uri;
}

/** A quarter of the URIs with a password get a wrong character, and some are cut off in or after it. */
function damaged(uri: string, secrets: readonly Secret[], wrong: string, random: Random) {
  const choice = secrets.includes("password") ? random(8) : 8;
  if (choice < 2) return { kind: "mutated", uri: mutant(uri, wrong, random) } as const;
  if (choice > 2) return { kind: "valid", uri } as const;
  const [mark] = MARKS.password;
  const from = uri.indexOf(mark) + mark.length;
  return { kind: "cut off", uri: uri.slice(0, from + random(uri.length - from)) } as const;
}

/** Inserts a character, or replaces one that is neither a letter nor a separator, outside the marks. */
function mutant(uri: string, wrong: string, random: Random): string {
  const isInMark = (at: number) =>
    Object.values(MARKS)
      .flat()
      .some(
        (mark) =>
          uri.lastIndexOf(mark, at - 1) > at - mark.length && uri.includes(mark, at - mark.length),
      );
  let at: number;
  do at = uri.indexOf(":") + 1 + random(uri.length - uri.indexOf(":"));
  while (isInMark(at));
  const replaced = /^[^\w:?=&@]/.test(uri.slice(at)) ? random(2) : 0;
  return uri.slice(0, at) + pick(random, wrong) + uri.slice(at + replaced);
}
