import { safeParse } from "../../../src/index.ts";
import { maskPassword } from "../../../src/redact/mask.ts";
import { spansOf } from "../../../src/spans.ts";

/** A longer text is not put into the address, because others could not open such a link. */
const LONGEST = 4000;

/** Returns the text in the address of the page; `null` if there is none. */
export function textInFragment(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment === "") return null;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // typed by hand
  }
}

/** Puts a text without its password into the address; `isNew` adds an entry to the history. */
export function writeFragment(text: string, isNew: boolean): void {
  const fragment = fragmentFor(text);
  if (fragment === location.hash.slice(1)) return;
  if (isNew) history.pushState(null, "", `#${fragment}`);
  else history.replaceState(null, "", `#${fragment}`);
}

/** Returns the fragment for a text. The characters of a URI stay readable in it. */
function fragmentFor(text: string): string {
  if (text.length > LONGEST) return "";
  try {
    return encodeURI(withoutPassword(text)).replaceAll("#", "%23");
  } catch {
    return ""; // a lone surrogate has no UTF-8 form
  }
}

/**
 * Returns a text without the password in it and the colon before that. If it is not clear what the
 * password is, as in a text that is not a URI, more is left out.
 */
function withoutPassword(text: string): string {
  return withoutMasked(withoutComponent(text));
}

function withoutComponent(text: string): string {
  const { value } = safeParse(text, { limits: false, constraints: false });
  const place = value && spansOf(value, text).password;
  return place ? text.slice(0, place.start - 1) + text.slice(place.end) : text;
}

/**
 * Returns a text without what `maskPassword` masks. Each "*" is replaced first, so that every "*" in the
 * masked text is a mask.
 */
function withoutMasked(text: string): string {
  const masked = maskPassword(text.replaceAll("*", "+"));
  return masked.replace(/:?\*+|[^*:]+|:/g, (run, at: number) =>
    run.includes("*") ? "" : text.slice(at, at + run.length),
  );
}

/**
 * Whether a text that is being typed may end with the beginning of a password: "sip:alice:12" has a
 * port until "34@example.com" follows.
 */
export function mayBecomePassword(text: string): boolean {
  return /^[^@]*:\d+$/.test(text);
}
