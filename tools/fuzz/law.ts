import type { Library } from "./library.ts";

/** Options of calls: everything that is in the ABNF and keeps the constraints; all of the ABNF. */
export const UNLIMITED = { limits: false } as const;
export const LENIENT = { limits: false, constraints: false } as const;

/** The kind of a part of an input. inputs.ts has a generator for each. */
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

/** A law of the public API. Its input is a list of texts, so that every input can be minimised. */
export interface Law {
  readonly name: string;
  /** The exports that it tests, with the names that `exportsOf` returns. */
  readonly of: readonly string[];
  readonly input: readonly Kind[];
  /** Whether the second of its two texts is often a mutant of the first. */
  readonly isOfPair?: boolean;
  /** A slow law runs only in every n-th round. */
  readonly every?: number;
  /**
   * Throws if the law is broken. Returns whether the library took the input rather than refused it.
   */
  readonly holds: (library: Library, parts: readonly string[]) => boolean;
}

/** Part `i` of an input; "" if the input, a regression case for example, has fewer. */
export function part(parts: readonly string[], i: number): string {
  return parts[i] ?? "";
}
