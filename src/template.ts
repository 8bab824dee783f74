import { port as portRule } from "../grammar/sip-uri.peggy";
import { type EscapedComponent, escapeText } from "./escape.ts";
import { expectPort, failType } from "./expect.ts";
import { changeIssues, finish, onlySipUriError } from "./guard.ts";
import type { Issue, Span } from "./issue.ts";
import { nameKey } from "./names.ts";
import { readOptions, type Settings } from "./options.ts";
import { expectMethod } from "./plain-to-wire.ts";
import { copyList } from "./properties.ts";
import { prove } from "./serialize.ts";
import { spansOf } from "./spans.ts";
import { findSlots, type Template } from "./template-slots.ts";
import type { Options, SipUri, SipUriString } from "./types.ts";

/** What can be substituted: a string or a safe integer. */
export type Substitution = string | number;

/** A tag for template literals that are SIP or SIPS URIs. */
export type SipTag = (
  strings: TemplateStringsArray,
  ...substitutions: readonly Substitution[]
) => SipUriString;

/**
 * Writes a URI with substitutions, each escaped for the component that it is in (RFC 3261
 * §19.1.2). A substitution can never change the structure; in a host or a port it must be valid
 * as it is. The result is checked as in `serialize`, with the default limits.
 *
 * @throws SipUriError for a mistake in the static text, at the first call, with its offset
 * (UTF-16 code units, each substitution counted as one); for a substitution that is neither a
 * string nor a safe integer, or is not valid where it is; and whenever `build` would throw.
 * @example
 * sip`sip:${"j@s0n"}@example.com;transport=tls?X-Id=${"a&b"}`;
 * // "sip:j%40s0n@example.com;transport=tls?X-Id=a%26b"
 */
export const sip: SipTag = /* @__PURE__ */ sipTag();

/**
 * Makes a tag like `sip`, with other options.
 *
 * @throws SipUriError if the options are invalid.
 * @example
 * const long = sipTag({ limits: false });
 */
export function sipTag(options?: Options): SipTag {
  const settings = readOptions(options);
  const templates = new WeakMap<TemplateStringsArray, Template>();
  return (strings, ...substitutions) => {
    const fill = () => {
      let template = templates.get(strings);
      if (template === undefined) {
        template = findSlots(
          onlySipUriError(() => copyStrings(strings)),
          settings.underscores,
        );
        templates.set(strings, template);
      }
      return write(template, substitutions, settings);
    };
    // Substitutions are not in an object, so there is no path.
    return changeIssues(() => finish(fill), withoutPath);
  };
}

function withoutPath(found: Issue): Issue {
  return { ...found, path: null };
}

function copyStrings(strings: unknown): string[] {
  const copy = Array.isArray(strings) ? copyList(strings) : [];
  const isTemplate = copy.length > 0 && copy.every((part) => typeof part === "string");
  return isTemplate ? copy : failType("A template literal was expected.");
}

function write(
  { text, uri, slots }: Template,
  substitutions: readonly Substitution[],
  settings: Settings,
): SipUriString {
  if (substitutions.length !== slots.length) failType("A template literal was expected.");
  let i = 0; // parts are filled in the order of their slots
  const fill: Fill = (part, start, component) => {
    let filled = "";
    let from = 0;
    for (; i < slots.length; i++) {
      const slot = slots[i] as Span;
      if (slot.start >= start + part.length) break;
      const plain = plainText(substitutions[i]);
      const wire = component === null ? plain : escapeText(plain, component);
      filled += part.slice(from, slot.start - start) + wire;
      from = slot.end - start;
    }
    return filled + part.slice(from);
  };
  return prove(filledIn(text, uri, fill), settings);
}

function plainText(substitution: unknown): string {
  if (typeof substitution === "string") return substitution;
  if (Number.isSafeInteger(substitution)) return String(substitution);
  return failType("A substitution must be text or a whole number.");
}

/** Fills a part of the text with substitutions, escaped for a component, or for `null` as they are. */
type Fill = (part: string, start: number, component: EscapedComponent | null) => string;

/** Returns the URI of a template, with each component filled, in order. */
function filledIn(text: string, uri: SipUri, fill: Fill): SipUri {
  const spans = spansOf(uri, text);
  const fillAt = (span: Span | null, component: EscapedComponent | null): string | null =>
    span && fill(text.slice(span.start, span.end), span.start, component);
  const user = fillAt(spans.user, "user");
  const password = fillAt(spans.password, "password");
  const host = fillAt(spans.host, null) as string;
  const digits = fillAt(spans.port, null);
  const parameters = uri.parameters.map(({ name: part, value }, i) => {
    const { start } = spans.parameters[i] as Span;
    const name = fill(part, start, "parameters");
    if (value === true) return { name, value };
    const isMethod = nameKey(name) === "method";
    const filled = fill(value, start + part.length + 1, isMethod ? null : "parameters");
    return { name, value: isMethod ? expectMethod(filled) : filled };
  });
  const headers = uri.headers.map(({ name, value }, i) => {
    const { start } = spans.headers[i] as Span;
    return {
      name: fill(name, start, "headers"),
      value: fill(value, start + name.length + 1, "headers"),
    };
  });
  const port = digits === null ? null : expectPort(portRule(digits) ?? Number.NaN);
  return { scheme: uri.scheme, user, password, host, port, parameters, headers };
}
