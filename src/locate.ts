import type { SipUri } from "./types.ts";

/** A place in a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the port and the parameters of a URI stand in the text that the grammar made it of:
 * behind the userinfo the first ";" or "?" ends the hostport, and wire text is as long as what
 * it was read from.
 */
export function locate({ parameters }: SipUri, text: string) {
  const from = text.indexOf("@") + 1;
  let end = from + text.slice(from).search(/[;?]|$/);
  return {
    port: { start: text.lastIndexOf(":", end) + 1, end },
    parameters: parameters.map(({ name, value }): Span => {
      const start = end + 1;
      end = start + name.length + (value === true ? 0 : value.length + 1);
      return { start, end };
    }),
  };
}
