import { type Issue, SipUriError } from "../../src/index.ts";
import { expectIssues } from "./expect-issues.ts";

/** The issues of the `SipUriError` that a call throws. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SipUriError)) throw error;
    expectIssues(error.issues);
    return error.issues;
  }
  throw new Error("The call threw nothing.");
}

/** The codes of the issues of some results, each once, in order of the alphabet. */
export function codesOf(
  results: readonly { readonly issues?: readonly Issue[] | undefined }[],
): string[] {
  return [...new Set(results.flatMap(({ issues = [] }) => issues.map(({ code }) => code)))].sort();
}
