import { withoutPassword } from "./password.ts";

/** No longer text is put into a link, which others could not open. */
const LONGEST = 4000;

/** What a fragment holds of a text; the characters of a URI stay readable in it. */
function fragmentFor(text: string): string {
  if (text.length > LONGEST) return "";
  try {
    return encodeURI(withoutPassword(text)).replaceAll("#", "%23");
  } catch {
    return ""; // a lone surrogate has no UTF-8 form
  }
}

/** The text in the address of the page; `null` if there is none. */
export function textInFragment(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment === "") return null;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // typed by hand
  }
}

/** Puts a text into the address of the page without its password; `isNew` makes a step to go back. */
export function writeFragment(text: string, isNew: boolean): void {
  const fragment = fragmentFor(text);
  if (fragment === location.hash.slice(1)) return;
  if (isNew) history.pushState(null, "", `#${fragment}`);
  else history.replaceState(null, "", `#${fragment}`);
}
