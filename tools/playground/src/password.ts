import { maskPassword } from "../../../src/cli/mask.ts";
import { safeParse } from "../../../src/index.ts";
import { placesOf } from "../../../src/policy/places.ts";

/**
 * A text without the password in it and the colon before that. Where it is not plain what the
 * password is, as in a text that is no URI, more is left out.
 */
export function withoutPassword(text: string): string {
  return withoutMasked(withoutComponent(text));
}

function withoutComponent(text: string): string {
  const { value } = safeParse(text, { limits: false, constraints: false });
  const place = value && placesOf(value, text).password;
  return place ? text.slice(0, place.start - 1) + text.slice(place.end) : text;
}

/** Without a "*" in the text, each that `maskPassword` returns stands for what it masks. */
function withoutMasked(text: string): string {
  const masked = maskPassword(text.replaceAll("*", "+"));
  return masked.replace(/:?\*+|[^*:]+|:/g, (run, at: number) =>
    run.includes("*") ? "" : text.slice(at, at + run.length),
  );
}

/**
 * Whether a text, while it is typed, may end in the beginning of a password: "sip:alice:12" has a
 * port, until "34@example.com" follows.
 */
export function mayBecomePassword(text: string): boolean {
  return /^[^@]*:\d+$/.test(text);
}
