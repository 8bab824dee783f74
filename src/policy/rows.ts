import { failOptions } from "../expect.ts";
import type { Span } from "../issue.ts";
import { hasProperty, property } from "../properties.ts";
import type { SipUri } from "../types.ts";
import type { PolicyCode } from "./messages.ts";
import { mismatch, readValue, unlessMismatch } from "./values.ts";

/** One property of a policy. */
interface Row<Rule> {
  /** What the value must be, for the author of the policy. */
  readonly mustBe: string;
  /**
   * Returns the rule that a value states, and throws if the value is not what it must be. `undefined`
   * means that the property is absent; a rule that is `undefined` refuses nothing.
   */
  readonly read: (value: unknown) => Rule;
  /** Reports what the rule refuses in a URI. */
  readonly refuse?:
    | ((rule: Exclude<Rule, undefined>, subject: Subject, report: Report) => void)
    | null;
  /** The parameters that would divert a request from what the property allows. */
  readonly divertedBy?: readonly string[] | null;
}

/** A row for each property of `Owner`, by its name. `RuleOf` has the types that `read` returns. */
export type Rows<Owner, RuleOf> = {
  readonly [Name in keyof RuleOf]: Name extends keyof Owner ? Row<RuleOf[Name]> : never;
};

/** A URI that is checked. */
export interface Subject {
  readonly uri: SipUri;
  /** The text that the URI was parsed from. */
  readonly text: string;
  /** The parameters that divert a request; `null` if the policy does not say where it may go. */
  readonly diverting: readonly string[] | null;
}

/**
 * Reports that a policy refuses a component, or one of the parameters or headers. `part` is the span
 * to mark in it; if it is absent, the whole is marked.
 */
export type Report = (
  code: PolicyCode,
  component: keyof SipUri,
  index?: number,
  part?: Span,
) => void;

/** A rule and what it refuses. */
export interface Check {
  readonly rule: unknown;
  readonly refuse: (rule: unknown, subject: Subject, report: Report) => void;
}

/** The properties of a policy, or of its user, read once and checked. */
interface Reading<RuleOf> {
  readonly rules: RuleOf;
  readonly checks: readonly Check[];
  readonly diverting: readonly string[] | null;
}

/** Gives each row all its properties: what it lacks would be looked up on `Object.prototype`. */
export function complete<Owner, RuleOf>(rows: Rows<Owner, RuleOf>): Rows<Owner, RuleOf> {
  const all = Object.entries<Row<unknown>>(rows as Readonly<Record<string, Row<unknown>>>);
  const whole = all.map(([name, row]) => [name, { refuse: null, divertedBy: null, ...row }]);
  return Object.fromEntries(whole);
}

/**
 * Reads a policy, or its user at `path`. It refuses what would allow everything by mistake: a misspelt
 * property, one that is `undefined` (such as a variable that is not set), and a list, a Map or a
 * RegExp, which have none of the properties.
 */
export function readRows<Owner, RuleOf>(
  rows: Rows<Owner, RuleOf>,
  value: unknown,
  ...path: string[]
): Reading<RuleOf> {
  const names = Object.keys(rows);
  const unknown = readValue(() => keysOf(value)).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const whose = ["The policy", ...path].join("'s ");
    const message = `${whose} has an unknown property; it may have ${names.join(", ")}.`;
    failOptions(message, [...path, unknown]);
  }
  const rules: Record<string, unknown> = Object.create(null);
  const checks: Check[] = [];
  let diverting: readonly string[] | null = null;
  for (const name of names) {
    const { mustBe, read, refuse, divertedBy } = rows[name as keyof RuleOf] as Row<unknown>;
    const rule = unlessMismatch(
      () => read(readProperty(value as object, name)),
      () => {
        const at = [...path, name];
        return failOptions(`The policy's ${at.join(".")} must be ${mustBe}.`, at);
      },
    );
    rules[name] = rule;
    if (rule === undefined) continue;
    if (refuse) checks.push({ rule, refuse });
    if (divertedBy) diverting = divertedBy.concat(diverting ?? []);
  }
  return { rules: rules as RuleOf, checks, diverting };
}

function keysOf(value: unknown): string[] {
  const isObject = Object.prototype.toString.call(value) === "[object Object]";
  return isObject ? Object.keys(value as object) : mismatch();
}

/** Returns `undefined` if the property is absent. */
function readProperty(owner: object, name: string): unknown {
  return readValue(() => {
    const value = property(owner as Readonly<Record<string, unknown>>, name);
    return value === undefined && hasProperty(owner, name) ? mismatch() : value;
  });
}
