import { unescapeText } from "../../../src/escape.ts";
import type { Mode, Values } from "./mode.ts";
import { MODES } from "./modes.ts";

/** A longer fragment is not put into the address, because others could not open such a link. */
const LONGEST = 8000;

/** Returns the values that a mode begins with. */
export function initialsOf({ fields }: Mode): Values {
  return Object.fromEntries(Object.entries(fields).map(([id, { initial = "" }]) => [id, initial]));
}

/**
 * Returns the mode and the values in a fragment: `mode&field=text&...`. A fragment in another form is a
 * text to read, so that `#sip:alice@example.com` is a link too.
 */
export function stateOf(fragment: string): { mode: Mode; values: Values } {
  const [first = "", ...pairs] = fragment.split("&");
  const read = MODES[0] as Mode;
  const mode = fragment === "" ? read : MODES.find(({ id }) => id === first);
  if (mode === undefined) {
    return { mode: read, values: { ...initialsOf(read), uri: unescapeText(fragment) } };
  }
  const values: Record<string, string> = { ...initialsOf(mode) };
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const field = Object.hasOwn(mode.fields, pair.slice(0, at)) && mode.fields[pair.slice(0, at)];
    const value = unescapeText(pair.slice(at + 1));
    if (field && (!field.options || Object.hasOwn(field.options, value))) {
      values[pair.slice(0, at)] = field.kind === "flag" && value !== "" ? "on" : value;
    }
  }
  return { mode, values };
}

/**
 * Returns the fragment for a mode and its values, without what each field does not keep. A URI that is
 * read as by default is the whole fragment.
 */
export function fragmentOf(mode: Mode, values: Values): string {
  const initials = initialsOf(mode);
  const kept = Object.entries(mode.fields).map(([id, { keep = (text: string) => text }]) => {
    const value = values[id] ?? "";
    return { id, text: keep(value), isChanged: value !== initials[id] };
  });
  const changed = kept.filter(({ isChanged }) => isChanged);
  try {
    const [{ id, text } = { id: "", text: "" }, ...others] = changed;
    const isUri = mode === MODES[0] && id === "uri" && /^sips?:/i.test(text);
    const fragment =
      isUri && others.length === 0
        ? encodeURI(text).replaceAll("#", "%23")
        : [mode.id, ...changed.map((one) => `${one.id}=${readable(one.text)}`)].join("&");
    return fragment.length > LONGEST ? mode.id : fragment;
  } catch {
    return mode.id; // a lone surrogate has no UTF-8 form
  }
}

/** Returns an escaped text in which the characters of a URI stay readable. */
function readable(text: string): string {
  return encodeURIComponent(text).replace(/%(?:3A|40|3B|3D|3F|2F|2C|24|2B)/g, decodeURIComponent);
}
