import { type Issue, SipUriError } from "../../src/index.ts";
import { expectWellFormed } from "./well-formed.ts";

/** What a call refuses with; a call that does not is an error of the test. */
export function refusal(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SipUriError)) throw error;
    expectWellFormed(error.issues);
    return error.issues;
  }
  throw new Error("it was let out");
}
