import { SIP_URI } from "../../grammar/sip-uri.peggy";
import type { Component, Issues } from "../issue.ts";
import { limitIssues, longestText } from "../options.ts";
import { parseOrUndefined } from "../parse.ts";
import { checkText } from "../policy/check.ts";
import { failure, notText, toResult } from "../result.ts";
import { headersStart } from "../spans.ts";
import { atOrigin, changesOf, track } from "../tracked-text.ts";
import type { SipUriString } from "../types.ts";
import {
  convertDigits,
  convertFullWidth,
  decodeWhole,
  refuseList,
  refuseRightToLeft,
  removeApostrophe,
  removeInvisible,
  stripPunctuation,
  trim,
} from "./clean-text.ts";
import { addDefaultHost } from "./default-host.ts";
import { convertIdn, removeSpaceAfterUser } from "./host.ts";
import { USER_INPUT_CHANGES, type UserInputChange, type UserInputIssueCode } from "./messages.ts";
import { unwrapNameAddr } from "./name-addr.ts";
import { readUserInputOptions, type UserInputOptions, type UserInputSettings } from "./options.ts";
import { addScheme, fixScheme, lowerCaseScheme, removeSlashes, schemeEnd } from "./scheme.ts";
import type { TypedText } from "./typed-text.ts";
import { fixUserinfo } from "./userinfo.ts";

/** What `fromUserInput` returns: a URI and the changes, or at least one issue. */
export type UserInputResult =
  | {
      readonly success: true;
      readonly value: SipUriString;
      /** What was changed, in order of position; `[]` if nothing was changed. */
      readonly changes: readonly UserInputChange[];
      readonly issues?: undefined;
    }
  | {
      readonly success: false;
      readonly issues: Issues<UserInputIssueCode, Component>;
      readonly value?: undefined;
      readonly changes?: undefined;
    };

/**
 * Converts what a person typed or pasted to a SIP or SIPS URI (RFC 3261 §19.1.1), and lists the
 * changes. A text that is a URI is returned as it is, except for an upper-case scheme and the slashes
 * of "sip://". Ambiguous input is reported as an issue, never guessed, and so is what the policy
 * refuses. It takes any value and never throws. Offsets are UTF-16 code units into the original text;
 * a text longer than both limits together is refused unread.
 *
 * @example
 * fromUserInput(" Bob <SIP:bob@example.com>").value; // "sip:bob@example.com"
 * fromUserInput("bob@h.org", { policy: { hosts: ["h.com"] } }).issues?.[0].start; // 4
 */
export function fromUserInput(text: unknown, options: UserInputOptions = {}): UserInputResult {
  return toResult<UserInputResult, UserInputIssueCode>(() => {
    const settings = readUserInputOptions(options);
    if (typeof text !== "string") return failure([notText()]);
    const { rules } = settings;
    if (text.length > longestText(rules.settings)) {
      return failure(limitIssues(headersStart(text), text.length, rules.settings, text));
    }
    const typed = track(text);
    const tracked = keepUri(typed, settings) ?? fixText(typed, settings);
    const result = checkText(rules, tracked.text);
    if (!result.success) {
      return failure(atOrigin(tracked, result.issues));
    }
    const changes = changesOf(tracked, USER_INPUT_CHANGES);
    return { success: true, value: tracked.text as SipUriString, changes };
  });
}

/** Returns a text that is a URI, without the slashes of "sip://" if they are not the user's. */
function keepUri(tracked: TypedText, { rules }: UserInputSettings): TypedText | undefined {
  if (parseOrUndefined(tracked.text, rules.settings) === undefined) return undefined;
  const lower = lowerCaseScheme(tracked);
  const plain = removeSlashes(lower);
  const uri = SIP_URI(plain.text, rules.settings.underscores);
  if (typeof uri === "number" || uri.user === null) return lower;
  const { user, password } = uri;
  const isRepeated = password !== null && /^sips?$/i.test(user);
  return isRepeated || /[;?/]/.test(user) ? lower : plain;
}

/** Fixes a text that is not a URI, as far as it is clear what was meant. */
function fixText(original: TypedText, settings: UserInputSettings): TypedText {
  const typed = decodeWhole(original);
  const ascii = convertFullWidth(refuseRightToLeft(typed));
  const stripped = stripPunctuation(trim(removeInvisible(ascii)));
  const bare = removeApostrophe(stripPunctuation(unwrapNameAddr(stripped)));
  // With a full-width "@" or ";", a URI may not have the structure that it shows.
  const uri = ascii === typed ? keepUri(bare, settings) : undefined;
  if (uri !== undefined) return uri;
  const withScheme = fixScheme(lowerCaseScheme(convertDigits(refuseList(bare))));
  const withHost = addDefaultHost(withScheme, settings);
  const { underscores } = settings.rules.settings;
  const isUri = typeof SIP_URI(withHost.text, underscores) !== "number";
  if (withHost !== withScheme && isUri) return withHost;
  const fixed = removeSpaceAfterUser(fixUserinfo(addScheme(withHost)));
  return settings.idn && schemeEnd(fixed.text) > 0 ? convertIdn(fixed) : fixed;
}
