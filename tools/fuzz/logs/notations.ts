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

function twice(write: (c: string) => string, again: (text: string) => string): Write {
  return separators((c) => again(write(c)));
}

const SINGLE = [percent, json, (c: string) => `\\x${hex(c)}`, decimal, hexadecimal, named];

/** In a text with percent-escapes, a raw "&" would begin another field. */
function mixed(text: string, random: Random): string {
  return text.replace(SEPARATORS, (c) =>
    c !== "&" && random(3) === 0 ? c : pick(random, SINGLE)(c),
  );
}

export const NOTATIONS: Readonly<Record<string, Write>> = {
  raw: (text) => text,
  "percent-escaped": (text) => encodeURIComponent(text),
  "percent-escaped, lower case": (text) =>
    encodeURIComponent(text).replace(/%../g, (escape) => escape.toLowerCase()),
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
  "%5Cu003a": twice(json, encodeURIComponent),
  "\\u00253A": twice(percent, (text) => text.replace("%", "\\u0025")),
  "&#37;3A": twice(percent, (text) => text.replace("%", "&#37;")),
  "&#92;u003a": twice(json, (text) => text.replace("\\", "&#92;")),
  "&amp;#58;": twice(decimal, (text) => text.replace("&", "&amp;")),
  "%26%2358%3B": twice(decimal, encodeURIComponent),
  "=253A": twice(percent, (text) => text.replace("%", "=25")),
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
