import { visible } from "../../../src/cli/visible.ts";

/** A text with nothing in it hidden or obeyed. Few fonts have pictures of control characters. */
export function shown(text: string): string {
  const hex = (control: string) => control.charCodeAt(0).toString(16).toUpperCase();
  return visible(text.replace(/\p{Cc}/gu, (control) => `\\u{${hex(control)}}`));
}
