/**
 * Decisions read off a text, one a code unit, so that they are mutated and minimised as any other
 * input: behind its end each is the first.
 */
export type Choose = <T>(options: readonly T[]) => T;

export function choices(text: string): Choose {
  let at = 0;
  return <T>(options: readonly T[]): T => {
    const drawn = at < text.length ? text.charCodeAt(at++) : 0;
    return options[drawn % options.length] as T;
  };
}
