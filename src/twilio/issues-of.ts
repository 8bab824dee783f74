import { isOwnError } from "../error.ts";
import { type Issue, issue } from "../issue.ts";

/** The issues that a call throws with; none where it does not. Nothing else gets out. */
export function issuesOf(run: () => void): readonly Issue[] {
  try {
    run();
    return [];
  } catch (error) {
    return isOwnError(error)
      ? error.issues
      : [issue("type", "invalid-type", "The value could not be read.")];
  }
}
