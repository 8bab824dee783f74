import type { Issue, SipUriError } from "../../src/index.ts";

/** Thrown when a law is broken. The sentence contains no input, so that equal causes read the same. */
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

/** The result of a call; `undefined` if it throws a `SipUriError`. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.name === "SipUriError") return undefined;
    throw error;
  }
}
