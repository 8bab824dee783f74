import { fail, isOwnError } from "../error.ts";
import type { Path, Span } from "../issue.ts";
import { OPTIONS } from "../messages.ts";
import type { SipUri } from "../types.ts";
import type { PolicyCode } from "./messages.ts";
import { mismatch } from "./values.ts";

/** One property of a policy. */
export interface Row<Rule> {
  /** What the value must be, for the author of the policy. */
  readonly mustBe: string;
  /**
   * Returns the rule that a value states, and throws if the value is not what it must be. Without the
   * property, the value is `undefined`; a rule that is `undefined` refuses nothing.
   */
  readonly read: (value: unknown) => Rule;
  /** Reports what the rule refuses in a URI. */
  readonly refuse?: (rule: Exclude<Rule, undefined>, subject: Subject, report: Report) => void;
  /** Whether it restricts where a request may go: then what diverts a request is refused. */
  readonly restrictsHostport?: true;
}

/** A row for each property of `Owner`. The type of a rule is what its `read` returns. */
export type Rows<Owner, Rules> = {
  readonly [Name in keyof Rules]: Name extends keyof Owner ? Row<Rules[Name]> : never;
};

/** A URI that is checked. */
export interface Subject {
  readonly uri: SipUri;
  /** The text that the grammar made the URI of. */
  readonly text: string;
  readonly isHostportRestricted: boolean;
}

/**
 * Reports that a policy refuses a component, of parameters and headers the one at `index`. `part` is
 * the span in it that is refused, if it is not the whole.
 */
export type Report = (
  code: PolicyCode,
  component: keyof SipUri,
  index?: number,
  part?: Span,
) => void;

export type Check = (subject: Subject, report: Report) => void;

/** The properties of a policy, read once and checked. */
export interface Reading<Rules> {
  readonly rules: Rules;
  readonly checks: readonly Check[];
  readonly isHostportRestricted: boolean;
}

/**
 * Reads a policy, or its user at `path`. A misspelt property would be left out silently, and so would
 * one that is `undefined`, such as a variable that is not set: everything would be allowed. A list, a
 * Map or a RegExp, which have none of the properties, would allow everything too.
 */
export function readRows<Owner, Rules>(
  rows: Rows<Owner, Rules>,
  value: unknown,
  path: Path,
): Reading<Rules> {
  if (Object.prototype.toString.call(value) !== "[object Object]") mismatch();
  const owner = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(rows);
  const unknown = Object.keys(owner).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const whose = ["The policy", ...path].join("'s ");
    const message = `${whose} has an unknown property; it may have ${names.join(", ")}.`;
    fail(OPTIONS, "invalid-options", message, null, [...path, unknown]);
  }
  const rules: Record<string, unknown> = {};
  const checks: Check[] = [];
  let isHostportRestricted = false;
  for (const name of names) {
    const { mustBe, read, refuse, restrictsHostport } = rows[name as keyof Rules] as Row<unknown>;
    let rule: unknown;
    try {
      const property = owner[name];
      if (property === undefined && name in owner) mismatch();
      rule = read(property);
    } catch (error) {
      if (isOwnError(error)) throw error; // about a property of the user
      const at = [...path, name];
      const message = `The policy's ${at.join(".")} must be ${mustBe}.`;
      fail(OPTIONS, "invalid-options", message, null, at);
    }
    rules[name] = rule;
    if (rule === undefined) continue;
    if (restrictsHostport) isHostportRestricted = true;
    if (refuse) checks.push((subject, report) => refuse(rule, subject, report));
  }
  return { rules: rules as Rules, checks, isHostportRestricted };
}
