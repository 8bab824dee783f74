import { throwIssues } from "../error.ts";
import { type Component, issue } from "../issue.ts";
import { originOf, type TrackedText } from "../tracked-text.ts";
import { USER_INPUT, type UserInputChangeCode, type UserInputCode } from "./messages.ts";

/** What a person typed, on its way to a URI. */
export type TypedText = TrackedText<UserInputChangeCode>;

/** Throws an issue, placed at the origin of a part of the text. */
export function refuseText(
  typed: TypedText,
  code: UserInputCode,
  component: Component | null = null,
  from = 0,
  to = typed.text.length,
): never {
  throwIssues([issue(USER_INPUT, code, component, originOf(typed, from, to))]);
}
