import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { parameterKey } from "../equals.ts";
import { type Issues, issue } from "../issue.ts";
import { nameKey } from "../names.ts";
import { longestText, type Settings } from "../options.ts";
import { examine } from "../parse.ts";
import { failure, type ParseResult, safeRead, succeed } from "../result.ts";
import { parameterSpans } from "../spans.ts";
import {
  atOrigin,
  changesOf,
  type Edit,
  originOf,
  rewrite,
  type TrackedText,
  track,
} from "../tracked-text.ts";
import type { Options, SipUri } from "../types.ts";
import { mend } from "./mend.ts";
import { REPAIR, REPAIRS, type Repair, type RepairCode, type RepairIssueCode } from "./messages.ts";
import { unwrap } from "./unwrap.ts";

/** What `repair` returns: a URI and the repairs, or at least one issue. */
export type RepairResult =
  | {
      readonly success: true;
      readonly value: SipUri;
      /** What was repaired, in order of position; `[]` if the text was valid. */
      readonly repairs: readonly Repair[];
      readonly issues?: undefined;
    }
  | {
      readonly success: false;
      readonly issues: Issues<RepairIssueCode>;
      readonly value?: undefined;
      readonly repairs?: undefined;
    };

/** A text that is more than this many times as long as both limits together is refused unread. */
export const MOST_TIMES_AS_LONG = 4;

/**
 * Parses a SIP or SIPS URI as another program sent it (RFC 3261 §19.1.1, §25.1). If it is malformed in a
 * way that leaves no doubt about what is meant, it is made valid, and the repairs are listed. The host is
 * never changed. It takes any value and never throws. Offsets are UTF-16 code units into the original
 * text; the limits apply to the repaired text, and a text longer than four times both together is refused
 * unread.
 *
 * @example
 * const { value, repairs } = repair("<sip:1#2@example.com:5060;lr;>");
 * value?.user; // "1%232"
 * repairs?.map(({ code }) => code);
 * // ["angle-brackets-removed", "user-escaped", "empty-parameter-removed"]
 */
export function repair(value: unknown, options?: Options): RepairResult {
  const result = safeRead(value, options, repairText);
  return result.success ? { success: true, ...result.value } : result;
}

type Repaired = ParseResult<
  { readonly value: SipUri; readonly repairs: readonly Repair[] },
  RepairIssueCode
>;

function repairText(text: string, settings: Settings): Repaired {
  const read = examine(text, settings);
  if (read.success) return succeed({ value: read.value, repairs: [] });
  if (text.length > MOST_TIMES_AS_LONG * longestText(settings)) return read;
  const bare = unwrap(track(text));
  const schemeEnd = /^sips?:/i.exec(bare.text)?.[0].length;
  if (schemeEnd === undefined) return verify(bare, settings);
  const at = bare.text.indexOf("@");
  const second = bare.text.indexOf("@", at + 1);
  if (second !== -1) return refusal("second-at-sign", null, bare, second);
  const mended = rewrite(bare, [...mend(bare.text, schemeEnd)]);
  const unclear = bare.text.slice(0, Math.max(at, 0)).search(/[;?]/);
  if (unclear === -1) return verify(withoutRepetitions(mended, settings), settings);
  if (mended.changes.length === 0) return read;
  return refusal("host-unclear", "user", bare, unclear);
}

/** Marks the character that makes it unclear how a text is meant. */
function refusal(
  code: keyof (typeof REPAIR)["says"],
  component: "user" | null,
  bare: TrackedText<RepairCode>,
  at: number,
): Repaired {
  return failure([issue(REPAIR, code, component, originOf(bare, at, at + 1))]);
}

/**
 * Removes each parameter that repeats the first of its name. Names are compared as for the constraint,
 * values as in `equals`. A text that is still not a URI stays as it is.
 */
function withoutRepetitions(
  mended: TrackedText<RepairCode>,
  { constraints, underscores }: Settings,
): TrackedText<RepairCode> {
  const uri = SIP_URI(mended.text, underscores);
  if (typeof uri === "number" || !constraints) return mended;
  const { parameters: spans } = parameterSpans(uri, mended.text);
  const first = new Map<string, string | true>();
  const edits: Edit<RepairCode>[] = [];
  uri.parameters.forEach((parameter, i) => {
    const name = nameKey(parameter.name);
    const value = parameterKey(parameter, name);
    const { start = 0, end = 0 } = spans[i] ?? {};
    if (!first.has(name)) first.set(name, value);
    else if (first.get(name) === value) {
      edits.push({ from: start - 1, to: end, text: "", code: "repeated-parameter-removed" });
    }
  });
  return rewrite(mended, edits);
}

/** Returns the URI of a repaired text, or its issues with their places in the original text. */
function verify(repaired: TrackedText<RepairCode>, settings: Settings): Repaired {
  const result = examine(repaired.text, settings);
  if (!result.success) return failure(atOrigin(repaired, result.issues));
  return succeed({ value: result.value, repairs: changesOf(repaired, REPAIRS) });
}
