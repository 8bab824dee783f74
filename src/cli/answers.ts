import { fromUserInput } from "../forms/index.ts";
import { normalize, type Options, type SipUri, serialize } from "../index.ts";
import type { Issues } from "../issue.ts";
import { limitIssues, longestText, type Settings as Reading, readOptions } from "../options.ts";
import { examine } from "../parse.ts";
import { checkText } from "../policy/check.ts";
import { repair } from "../repair/index.ts";
import { MOST_TIMES_AS_LONG } from "../repair/repair.ts";
import { failure, toResult } from "../result.ts";
import type { Settings } from "./arguments.ts";
import { UsageError } from "./errors.ts";
import type { LongLine } from "./lines.ts";
import { readPolicyFile } from "./policy-file.ts";

/** What a command answers for a text. */
export type Answer<T = SipUri | string> =
  | {
      readonly success: true;
      readonly value: T;
      readonly changes?: readonly Change[];
      readonly issues?: undefined;
    }
  | {
      readonly success: false;
      readonly issues: Issues;
      readonly value?: undefined;
      readonly changes?: undefined;
    };

/** What `fix` changed. */
interface Change {
  readonly code: string;
  readonly message: string;
}

/** How a command answers. */
export interface Answerer<T = SipUri | string> {
  readonly answer: (line: string | LongLine) => Answer<T>;
  /** The longest line to keep, in UTF-16 code units. */
  readonly longest: number;
}

function answerer<T>(reading: Reading, answer: (text: string) => Answer<T>): Answerer<T> {
  return {
    answer: (line) =>
      typeof line === "string"
        ? toResult(() => answer(line))
        : failure(limitIssues(line.headersAt, line.length, reading)),
    longest: MOST_TIMES_AS_LONG * longestText(reading),
  };
}

/** Answers with the components. */
export function parsing({ options }: Settings): Answerer<SipUri> {
  const reading = readOptions(options);
  return answerer<SipUri>(reading, (text) => examine(text, reading));
}

/** Like `parsing`, but also applies the policy. */
export function checking(settings: Settings): Answerer<SipUri> {
  const { policy } = settings.values;
  if (policy === undefined) return parsing(settings);
  const { rules } = readPolicyFile(policy);
  return answerer<SipUri>(rules.settings, (text) => checkText(rules, text));
}

/** Answers with the normal form. */
export function normalizing({ options }: Settings): Answerer<string> {
  const reading = readOptions(options);
  return answerer<string>(reading, (text) => {
    const result = examine(text, reading);
    return result.success ? written(normalize(result.value), options) : result;
  });
}

/** Answers with the URI of what a person typed, or of what another program sent. */
export function fixing(settings: Settings): Answerer<string> {
  const { values, options } = settings;
  if (!values.wire) return fixingUserInput(settings);
  return answerer<string>(readOptions(options), (text) => {
    const result = repair(text, options);
    return result.success ? { ...written(result.value, options), changes: result.repairs } : result;
  });
}

function fixingUserInput({ values, options: { limits, underscores } }: Settings): Answerer<string> {
  const file = values.policy === undefined ? null : readPolicyFile(values.policy);
  const reading = file?.rules.settings ?? readOptions({ limits });
  const input = {
    idn: values.idn === true,
    defaultHost: values["default-host"],
    ...(file === null ? { limits, underscores } : { policy: file.policy }),
  };
  const [broken] = fromUserInput("", input).issues ?? [];
  if (broken?.kind === "options")
    throw new UsageError("--default-host needs a host without a port");
  return answerer<string>(reading, (text) => fromUserInput(text, input));
}

/** Returns the text of a URI that was read with these options. It may be longer than what was read. */
function written(uri: SipUri, options: Options) {
  return { success: true, value: serialize(uri, { ...options, limits: false }) } as const;
}
