import { port as portRule } from "../grammar/sip-uri.peggy";
import { analyse, type Slot, type Template } from "./analyse-template.ts";
import type { Component } from "./component.ts";
import { escapeText } from "./escape.ts";
import { fail, guarded } from "./fail.ts";
import { nameKey } from "./names.ts";
import { type Settings, settingsOf } from "./options.ts";
import { prove } from "./prove.ts";
import { portOf } from "./snapshot.ts";
import type { Options, SipUri, SipUriString } from "./types.ts";
import { methodOf } from "./wire.ts";

/** What may be substituted: a string or a safe integer. */
export type Substitution = string | number;

/** A tag for template literals that are SIP or SIPS URIs. */
export type SipTag = (
  strings: TemplateStringsArray,
  ...substitutions: readonly Substitution[]
) => SipUriString;

/**
 * Writes a URI with substitutions, each escaped for the component that it is in (RFC 3261
 * §19.1.2). A substitution can never change the structure; in a host or a port it must be valid
 * as it is. The result is checked as in `serialize`. Default limits.
 *
 * @throws SipUriError for a mistake in the static text, at the first call, with its offset
 * (UTF-16 code units, each substitution counted as one); for a substitution that is neither a
 * string nor a safe integer, or is not valid where it is; for what `build` throws.
 * @example
 * sip`sip:${"j@s0n"}@example.com;transport=tls?X-Id=${"a&b"}`;
 * // "sip:j%40s0n@example.com;transport=tls?X-Id=a%26b"
 */
export const sip: SipTag = /* @__PURE__ */ sipTag();

/**
 * A tag like `sip`, with options of its own.
 *
 * @throws SipUriError if the options are invalid.
 * @example
 * const long = sipTag({ limits: false });
 */
export function sipTag(options?: Options): SipTag {
  const settings = settingsOf(options);
  const templates = new WeakMap<TemplateStringsArray, Template>();
  return (strings, ...substitutions) => {
    let template = guarded(() => templates.get(strings));
    if (template === undefined) {
      template = guarded(() => analyse(strings));
      templates.set(strings, template);
    }
    const known = template;
    return guarded(() => write(known, substitutions, settings)); // it may be too long for a string
  };
}

function write(
  { text, uri, slots }: Template,
  substitutions: readonly Substitution[],
  settings: Settings,
): SipUriString {
  if (substitutions.length !== slots.length) {
    fail("invalid-type", "A template literal was expected.");
  }
  let i = 0; // parts come in the order of their slots
  const fill = (part: string, start: number, wire: (plain: string) => string): string => {
    let filled = "";
    let from = 0;
    for (; i < slots.length; i++) {
      const slot = slots[i] as Slot;
      if (slot.start >= start + part.length) break;
      filled += part.slice(from, slot.start - start) + wire(plainText(substitutions[i]));
      from = slot.end - start;
    }
    return filled + part.slice(from);
  };
  return prove(filledIn(text, uri, fill), settings);
}

function plainText(substitution: unknown): string {
  if (typeof substitution === "string") return substitution;
  if (Number.isSafeInteger(substitution)) return String(substitution);
  return fail("invalid-type", "A substitution must be text or a whole number.");
}

const AS_IT_IS = (plain: string): string => plain;
const FOR = {
  user: (plain: string) => escapeText(plain, "user"),
  password: (plain: string) => escapeText(plain, "password"),
  parameters: (plain: string) => escapeText(plain, "parameters"),
  headers: (plain: string) => escapeText(plain, "headers"),
} satisfies Partial<Record<Component, (plain: string) => string>>;

type Fill = (part: string, start: number, wire: (plain: string) => string) => string;

/** The URI of a template with each component filled in: one character stands between any two. */
function filledIn(text: string, uri: SipUri, fill: Fill): SipUri {
  let at = uri.scheme.length + 1;
  const next = (part: string, wire: (plain: string) => string): string => {
    const start = at;
    at += part.length + 1;
    return fill(part, start, wire);
  };
  const { scheme } = uri;
  const user = uri.user === null ? null : next(uri.user, FOR.user);
  const password = uri.password === null ? null : next(uri.password, FOR.password);
  const host = next(uri.host, AS_IT_IS);
  const digits = () => text.slice(at).split(/\D/, 1)[0] as string;
  const port = uri.port === null ? null : numberOf(next(digits(), AS_IT_IS));
  const parameters = uri.parameters.map(({ name: part, value }) => {
    const name = next(part, FOR.parameters);
    if (value === true) return { name, value };
    if (nameKey(name) === "method") return { name, value: methodOf(next(value, AS_IT_IS)) };
    return { name, value: next(value, FOR.parameters) };
  });
  const headers = uri.headers.map(({ name, value }) => ({
    name: next(name, FOR.headers),
    value: next(value, FOR.headers),
  }));
  return { scheme, user, password, host, port, parameters, headers };
}

function numberOf(port: string): number | null {
  return portOf(portRule(port) ?? Number.NaN);
}
