import { unescapeText } from "../escape.ts";
import { failOptions } from "../expect.ts";
import { onlySipUriError } from "../guard.ts";
import { pick } from "../properties.ts";
import { spanOf } from "../spans.ts";
import { isSet, type Refuse, type Rows, unless } from "./rows.ts";
import type { UserPolicy } from "./types.ts";

/** The properties of a policy's user. Issues at the same place come in this order. */
export const USER_PROPERTIES = {
  required: {
    mustBe: "true or false",
    read: (value) => {
      const isRequired = isSet(value) || undefined;
      return unless(isRequired, "user-required", "user", (_, { user }) => user !== null);
    },
  },
  doubleSlash: {
    mustBe: "true or false",
    read: (value) => (isSet(value) ? undefined : refuseSlashes),
  },
  pattern: {
    mustBe: "a regular expression",
    read: (value) =>
      unless(
        value === undefined ? value : wholeMatch(Object(value)),
        "user-not-allowed",
        "user",
        (pattern, { user }) => user === null || pattern.test(unescapeText(user)),
      ),
  },
  characters: {
    mustBe: "text",
    read: (value) => {
      const text = typeof value === "string" || value === undefined ? value : failOptions();
      const characters = text === undefined ? text : new Set(text);
      return unless(characters, "user-not-allowed", "user", (allowed, { user }) =>
        [...unescapeText(user ?? "")].every((character) => allowed.has(character)),
      );
    },
  },
} satisfies Rows<UserPolicy>;

const refuseSlashes: Refuse = ({ uri: { user } }, report) => {
  const slashes = /^(?:\/|%2F){2}/i.exec(user ?? "")?.[0];
  if (slashes) report("user-double-slash", "user", undefined, spanOf(0, slashes.length));
};

/** Without `m`, "^" and "$" are the ends of the user; without `g` and `y`, tests are independent. */
function wholeMatch(pattern: RegExp): RegExp {
  const read = () => pick(pattern, ["source", "flags"]);
  const { source, flags } = onlySipUriError(read, () => failOptions());
  if (typeof source !== "string" || typeof flags !== "string") failOptions();
  const others = flags.replace(/[gmy]/g, "");
  try {
    // A source that is valid alone can't end the group: ")|(?:" would allow every user.
    const { source: valid } = new RegExp(source, others);
    return new RegExp(`^(?:${valid})$`, others);
  } catch (error) {
    if (error instanceof SyntaxError) failOptions();
    throw error;
  }
}
