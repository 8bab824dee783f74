import type { Library } from "./library.ts";

/** Options of calls: everything that is in the ABNF and keeps the constraints; all of the ABNF. */
export const UNLIMITED = { limits: false } as const;
export const LENIENT = { limits: false, constraints: false } as const;

/** What a part of an input is drawn from. inputs.ts has a generator of each. */
export type Kind =
  | "sip"
  | "suspect"
  | "typed"
  | "tel"
  | "header"
  | "headers"
  | "host"
  | "plain"
  | "fragment"
  | "choices";

/** A law of the public interface. Its input is a list of texts, so that any can be minimised. */
export interface Law {
  readonly name: string;
  /** The exports that it tests, as `exportsOf` names them. */
  readonly of: readonly string[];
  readonly input: readonly Kind[];
  /** Of two texts of one kind the second is often a mutant of the first. */
  readonly isOfPair?: boolean;
  /** It is slow: its turn comes once in so many. */
  readonly every?: number;
  /**
   * Throws what it finds wrong. Returns whether the input was a member: taken, not refused.
   */
  readonly holds: (library: Library, parts: readonly string[]) => boolean;
}

/** Part `i` of an input; a regression case may have fewer. */
export function part(parts: readonly string[], i: number): string {
  return parts[i] ?? "";
}
