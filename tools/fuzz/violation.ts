import type { Issue, SipUriError } from "../../src/index.ts";

/** What a broken law says. The sentence names no input, so that equal causes read alike. */
export class Violation extends Error {
  override readonly name = "Violation";
}

export function ensure(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Violation(sentence);
}

/** The issues that a call refuses with; `undefined` if it returns. */
export function issuesOf(run: () => unknown): readonly Issue[] | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === "SipUriError")
      return (error as SipUriError).issues;
    throw error;
  }
}

/** What a call returns; `undefined` where it refuses with a `SipUriError`. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.name === "SipUriError") return undefined;
    throw error;
  }
}
