/** How the separators of a URI are written in logs, and how a line is nested in another text. */
import type { Random } from "../../../test/oracle/random.ts";
import { pick } from "../../../test/oracle/random.ts";

type Write = (text: string, random: Random) => string;

const SEPARATORS = /[:@;?=&]/g;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, "0");
}

/** Rewrites the separators and nothing else. */
function separators(write: (separator: string, random: Random) => string): Write {
  return (text, random) => text.replace(SEPARATORS, (separator) => write(separator, random));
}

const percent = (c: string) => `%${hex(c).toUpperCase()}`;
const json = (c: string) => `\\u00${hex(c)}`;
const octal = (c: string) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`;
const decimal = (c: string) => `&#${c.charCodeAt(0)};`;
const hexadecimal = (c: string) => `&#x${hex(c)};`;
const NAMES: Readonly<Record<string, string>> = {
  ":": "&colon;",
  "@": "&commat;",
  ";": "&semi;",
  "?": "&quest;",
  "=": "&equals;",
  "&": "&amp;",
};
const named = (c: string) => NAMES[c] ?? c;

function quotedPrintable(text: string, random: Random): string {
  const written = text.replace(/[=:@]/g, (c) => `=${hex(c).toUpperCase()}`);
  // A line may end anywhere but in an escape.
  return written.replace(/=..|[^=]/g, (unit) => (random(12) === 0 ? `${unit}=\r\n` : unit));
}

/** Escapes the percent signs of percent-escapes. */
function percentsAs(written: string): Write {
  return (text) => encodeURIComponent(text).replaceAll("%", written);
}

const RAW = (c: string) => c;
const OTHERS = [json, (c: string) => `\\x${hex(c)}`, decimal, hexadecimal, named];

/**
 * Each separator in another notation. If the scheme's colon is not percent-escaped, the others are
 * not either: they would be the URI's own escapes. A raw "&" would begin another field of a form.
 */
function mixed(text: string, random: Random): string {
  const known = random(2) === 0 ? OTHERS : [percent, ...OTHERS];
  return text.replace(SEPARATORS, (c, at: number) => {
    if (known.includes(percent) && at < 5) return percent(c);
    if (c === "&") return known.includes(percent) ? percent(c) : pick(random, known)(c);
    return pick(random, [RAW, ...known])(c);
  });
}

export const NOTATIONS: Readonly<Record<string, Write>> = {
  raw: (text) => text,
  "percent-escaped": (text) => encodeURIComponent(text),
  "percent-escaped, lower case": (text) =>
    encodeURIComponent(text).replace(/%../g, (written) => written.toLowerCase()),
  "percent-escaped twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "percent-escaped three times": (text) =>
    encodeURIComponent(encodeURIComponent(encodeURIComponent(text))),
  "percent-escaped after the scheme": (text) =>
    text.replace(/:(.*)/s, (_, rest) => `:${encodeURIComponent(rest)}`),
  "percent-escaped separators": separators(percent),
  "\\u003a": separators(json),
  "\\u003A": separators((c) => json(c).replace(/..$/, (digits) => digits.toUpperCase())),
  "\\x3a": separators((c) => `\\x${hex(c)}`),
  "\\072": separators(octal),
  "\\:": separators((c) => `\\${c}`),
  "&#58;": separators(decimal),
  "&#x3a;": separators(hexadecimal),
  "&colon;": separators(named),
  "only &amp;": (text) => text.replaceAll("&", "&amp;"),
  "quoted-printable": quotedPrintable,
  fullwidth: separators((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  "\\\\u003a": separators((c) => `\\${json(c)}`),
  "%5Cu003a": (text, random) => encodeURIComponent(separators(json)(text, random)),
  "\\u00253A": percentsAs("\\u0025"),
  "&#37;3A": percentsAs("&#37;"),
  "&#92;u003a": separators((c) => json(c).replace("\\", "&#92;")),
  "&amp;#58;": separators((c) => decimal(c).replace("&", "&amp;")),
  "%26%2358%3B": (text, random) => encodeURIComponent(separators(decimal)(text, random)),
  "=253A": (text, random) =>
    quotedPrintable(encodeURIComponent(text), random).replaceAll("%", "=25"),
  mixed,
};

const jsonString = (text: string) => JSON.stringify(text);
const html = (text: string) =>
  text.replace(/[&<>"']/g, (c) => (c === "'" ? "&#39;" : (NAMES_OF_HTML[c] ?? c)));
const NAMES_OF_HTML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** How a whole line is nested in another text. */
export const NESTINGS: Readonly<Record<string, (line: string) => string>> = {
  none: (line) => line,
  JSON: (line) => `{"message":${jsonString(line)},"level":30}`,
  "JSON in JSON": (line) => `{"log":${jsonString(`{"message":${jsonString(line)}}`)}}`,
  form: (line) => `Body=${encodeURIComponent(line)}&Level=info`,
  "form in form": (line) => `Raw=${encodeURIComponent(`Body=${encodeURIComponent(line)}&b=1`)}&c=2`,
  HTML: (line) => `<td>${html(line)}</td>`,
  "JSON in HTML": (line) => `<pre>${html(`{"message":${jsonString(line)}}`)}</pre>`,
  "form in JSON": (line) => `{"body":${jsonString(`Body=${encodeURIComponent(line)}`)}}`,
  "JSON in a form": (line) => `payload=${encodeURIComponent(`{"m":${jsonString(line)}}`)}&x=1`,
};
