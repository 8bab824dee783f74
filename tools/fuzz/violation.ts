/** What a broken law says. The sentence names no input, so that equal causes read alike. */
export class Violation extends Error {
  override readonly name = "Violation";
}

export function ensure(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Violation(sentence);
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
