import { unescapeText } from "../escape.ts";
import { pick } from "../properties.ts";
import { spanOf } from "../spans.ts";
import { complete, type Rows } from "./rows.ts";
import type { UserPolicy } from "./types.ts";
import { expectFlag, expectText, mismatch, readValue } from "./values.ts";

/** The properties of a policy's user. Issues at the same place come in this order. */
export const USER_PROPERTIES = /* @__PURE__ */ rowsOf({
  required: {
    mustBe: "true or false",
    read: (isRequired: unknown = false) => expectFlag(isRequired) || undefined,
    refuse: (_, { uri: { user } }, report) => {
      if (user === null) report("user-required", "user");
    },
  },
  doubleSlash: {
    mustBe: "true or false",
    read: (isAllowed: unknown = false) => !expectFlag(isAllowed) || undefined,
    refuse: (_, { uri: { user } }, report) => {
      const slashes = /^(?:\/|%2F){2}/i.exec(user ?? "")?.[0];
      if (slashes) report("user-double-slash", "user", undefined, spanOf(0, slashes.length));
    },
  },
  pattern: {
    mustBe: "a regular expression",
    read: (pattern: unknown) => (pattern === undefined ? undefined : wholeMatch(Object(pattern))),
    refuse: (pattern, { uri: { user } }, report) => {
      if (user !== null && !pattern.test(unescapeText(user))) report("user-not-allowed", "user");
    },
  },
  characters: {
    mustBe: "text",
    read: (text: unknown) => (text === undefined ? undefined : new Set(expectText(text))),
    refuse: (characters, { uri: { user } }, report) => {
      const isAllowed = [...unescapeText(user ?? "")].every((c) => characters.has(c));
      if (!isAllowed) report("user-not-allowed", "user");
    },
  },
});

/** Infers the type of each rule from its `read`, and checks that each property has a row. */
function rowsOf<RuleOf extends Record<keyof UserPolicy, unknown>>(rows: Rows<UserPolicy, RuleOf>) {
  return complete(rows);
}

/** Without `m`, "^" and "$" are the ends of the user; without `g` and `y`, tests are independent. */
function wholeMatch(pattern: object): RegExp {
  const { source, flags } = readValue(() => pick(pattern as RegExp, ["source", "flags"]));
  const others = expectText(flags).replace(/[gmy]/g, "");
  // A source that is valid alone can't end the group: ")|(?:" would allow every user.
  regExp(expectText(source), others);
  return regExp(`^(?:${source})$`, others);
}

function regExp(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) mismatch();
    throw error;
  }
}
