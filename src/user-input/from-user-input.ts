import { SIP_URI } from "../../grammar/sip-uri.peggy";
import type { Issue } from "../issue.ts";
import { limitIssues } from "../limits.ts";
import { examine } from "../parse.ts";
import { checkBy } from "../policy/check.ts";
import { attempt, failure, notText, type ParseResult, succeed } from "../result.ts";
import type { SipUriString } from "../types.ts";
import { addDefaultHost } from "./add-default-host.ts";
import type { UserInputChange } from "./changes.ts";
import { convertFullWidth, refuseTurns, removeInvisible, trim } from "./clean-text.ts";
import { convertIdn } from "./convert-idn.ts";
import { type Draft, draftOf, placeOf } from "./draft.ts";
import { tidyBehindUser } from "./mend-hostport.ts";
import { addScheme, lowerScheme, mendScheme, removeSlashes, schemeEnd } from "./mend-scheme.ts";
import { mendUserinfo } from "./mend-userinfo.ts";
import { type UserInputOptions, type UserInputSettings, userInputSettings } from "./options.ts";
import { refuseList } from "./refuse-list.ts";
import { stripPunctuation } from "./strip-punctuation.ts";
import { unwrapNameAddr } from "./unwrap-name-addr.ts";

/** What `fromUserInput` returns. */
export type UserInputResult =
  | {
      readonly success: true;
      readonly value: SipUriString;
      /** What was changed, in order of position; `[]` if nothing was. */
      readonly changes: readonly UserInputChange[];
      readonly issues?: undefined;
    }
  | {
      readonly success: false;
      readonly issues: readonly Issue[];
      readonly value?: undefined;
      readonly changes?: undefined;
    };

/**
 * Turns what a person typed or pasted into a SIP or SIPS URI, with a list of the changes. A
 * text that is a URI is returned as it is, except for an upper-case scheme and the slashes of
 * "sip://". What has two readings is an issue, never a guess; what the policy refuses is an issue
 * too. It takes any value and never throws. Offsets are UTF-16 code units into the original text;
 * a text longer than both limits together is refused unread.
 *
 * @example
 * fromUserInput(" Bob <SIP:bob@example.com>").value; // "sip:bob@example.com"
 * fromUserInput("bob@h.org", { policy: { hosts: ["h.com"] } }).issues?.[0]?.start; // 4
 */
export function fromUserInput(text: unknown, options: UserInputOptions = {}): UserInputResult {
  const result = attempt(() => {
    const settings = userInputSettings(options);
    return typeof text === "string" ? read(text, settings) : failure([notText()]);
  });
  if (!result.success) return result;
  const changes = [...result.value.changes].sort(byPlace);
  return { success: true, value: result.value.text as SipUriString, changes };
}

function byPlace(a: UserInputChange, b: UserInputChange): number {
  return a.start - b.start || a.end - b.end;
}

function read(typed: string, settings: UserInputSettings): ParseResult<Draft> {
  const { limits } = settings;
  if (typed.length > limits.uri + 1 + limits.headers) return failure(limitIssues(typed, limits));
  const whole = draftOf(typed);
  return readBack(asItStands(whole, settings) ?? mend(whole, settings), settings);
}

/** A text that is a URI, whose user may be what the slashes of "sip://" became. */
function asItStands(draft: Draft, { limits }: UserInputSettings): Draft | undefined {
  if (!examine(draft.text, limits).success) return undefined;
  const lower = lowerScheme(draft);
  const plain = removeSlashes(lower);
  const { user = null, password } = SIP_URI(plain.text) ?? {};
  if (user === null) return lower;
  const isRepeated = password !== null && /^sips?$/i.test(user);
  return isRepeated || /[;?/]/.test(user) ? lower : plain;
}

function mend(whole: Draft, settings: UserInputSettings): Draft {
  const ascii = convertFullWidth(refuseTurns(whole));
  const stripped = stripPunctuation(trim(removeInvisible(ascii)));
  const alone = stripPunctuation(unwrapNameAddr(stripped));
  // With a full-width "@" or ";" a URI may have another structure than it shows.
  const isUri = ascii === whole && asItStands(alone, settings);
  if (isUri) return isUri;
  const schemed = mendScheme(lowerScheme(refuseList(alone)));
  const hosted = addDefaultHost(schemed, settings);
  if (hosted !== schemed && SIP_URI(hosted.text) !== undefined) return hosted; // its user is a number
  const tidy = tidyBehindUser(mendUserinfo(addScheme(hosted)));
  return settings.idn && schemeEnd(tidy.text) > 0 ? convertIdn(tidy) : tidy;
}

/**
 * The grammar says whether it is a URI now, and the policy whether it may come out; their issues
 * point into the text that came in.
 */
function readBack(draft: Draft, { limits, rules }: UserInputSettings): ParseResult<Draft> {
  const { text } = draft;
  const { issues } = rules === null ? examine(text, limits) : checkBy(rules, text);
  return issues === undefined
    ? succeed(draft)
    : failure(
        issues.map((issue) => ({ ...issue, ...placeOf(draft, issue.start ?? 0, issue.end ?? 0) })),
      );
}
