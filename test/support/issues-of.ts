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

/** The codes in some results, each once and in order: to be compared with those that a type names. */
export function codesOf(
  results: readonly { readonly issues?: readonly Issue[] | undefined }[],
): string[] {
  const codes = results.flatMap(({ issues = [] }) => issues.map(({ code }) => code));
  return [...new Set(codes)].sort();
}
