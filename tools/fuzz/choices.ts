/**
 * Makes decisions from a text, one from each code unit, so that decisions are mutated and minimised like
 * any other input. After the end of the text each decision is the first option.
 */
export type Choose = <T>(options: readonly T[]) => T;

export function choices(text: string): Choose {
  let at = 0;
  return <T>(options: readonly T[]): T => {
    const drawn = at < text.length ? text.charCodeAt(at++) : 0;
    return options[drawn % options.length] as T;
  };
}
