import { unescapeText } from "../escape.ts";
import { failOptions } from "../expect.ts";
import { onlySipUriError } from "../guard.ts";
import { pick } from "../properties.ts";
import { spanOf } from "../spans.ts";
import { flag, type Refuse, type Row, unless } from "./rows.ts";
import type { UserPolicy } from "./types.ts";

/** The properties of a policy's user. Issues at the same place come in this order. */
export const USER_PROPERTIES = /* @__PURE__ */ properties();

function properties() {
  return {
    required: flag((isRequired) =>
      isRequired ? unless("user-required", "user", ({ user }) => user !== null) : undefined,
    ),
    doubleSlash: flag((isAllowed) => (isAllowed ? undefined : refuseSlashes)),
    pattern: {
      mustBe: "a regular expression",
      read: (value: unknown) => {
        if (value === undefined) return undefined;
        const pattern = wholeMatch(Object(value));
        return unless(
          "user-not-allowed",
          "user",
          ({ user }) => user === null || pattern.test(unescapeText(user)),
        );
      },
    },
    characters: {
      mustBe: "text",
      read: (value: unknown) => {
        if (value === undefined) return undefined;
        const characters = new Set(typeof value === "string" ? value : failOptions());
        return unless("user-not-allowed", "user", ({ user }) =>
          [...unescapeText(user ?? "")].every((character) => characters.has(character)),
        );
      },
    },
  } satisfies Record<keyof UserPolicy, Row>;
}

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
