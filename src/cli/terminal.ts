import type { Streams } from "./streams.ts";

/** The ANSI codes of what the command line paints. */
const CODES = { cyan: 36, dim: 2, green: 32, red: 31 } as const;

/** Paints a text, or leaves it as it is. */
export interface Paint {
  (color: keyof typeof CODES, text: string): string;
  readonly isOn: boolean;
}

/**
 * Returns how to paint for a stream. An option decides, otherwise FORCE_COLOR, otherwise the terminal;
 * `hasColors` respects NO_COLOR.
 */
export function paintFor(
  stream: Streams["stdout"],
  values: { readonly color?: boolean | undefined; readonly "no-color"?: boolean | undefined },
): Paint {
  const isForced = !/^(?:0|false)?$/.test(process.env.FORCE_COLOR ?? "");
  const isWanted = values.color || isForced || stream.hasColors?.() === true;
  const isOn = isWanted && !values["no-color"];
  const paint = (color: keyof typeof CODES, text: string) =>
    isOn && text !== "" ? `\x1b[${CODES[color]}m${text}\x1b[0m` : text;
  return Object.assign(paint, { isOn });
}
