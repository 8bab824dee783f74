import { expectOption, expectOptionList, failOptions } from "../expect.ts";
import { onlySipUriError } from "../guard.ts";
import type { Span } from "../issue.ts";
import { hasProperty, property } from "../properties.ts";
import type { SipUri } from "../types.ts";
import type { PolicyCode } from "./messages.ts";

/** One property of a policy or of its user. */
export interface Row<Rule = Refuse | undefined> {
  /** What the value must be, for the author of the policy. */
  readonly mustBe: string;
  /**
   * Returns the rule that a value states, and calls `failOptions` if it is not what it must be. An
   * absent property has the value `undefined`.
   */
  readonly read: (value: unknown) => Rule;
}

/** A rule: it reports what it refuses. */
export type Refuse = (subject: Subject, report: Report) => void;

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

/** Refuses a component unless it is allowed. */
export function unless(
  code: PolicyCode,
  component: keyof SipUri,
  isAllowed: (uri: SipUri) => boolean,
): Refuse {
  return ({ uri }, report) => {
    if (!isAllowed(uri)) report(code, component);
  };
}

/** Makes the row of a flag. */
export function flag(ruleOf: (isSet: boolean) => Refuse | undefined): Row {
  return { mustBe: "true or false", read: (value) => ruleOf(isSet(value)) };
}

/** Whether a flag is set. It is not if it is absent. */
export function isSet(value: unknown = false): boolean {
  return typeof value === "boolean" ? value : failOptions();
}

/** Makes the row of a list. If it is absent, it is `absent`, or refuses nothing. */
export function list<Item>(
  mustBe: string,
  isItem: (item: unknown) => item is Item,
  ruleOf: (items: readonly Item[]) => Refuse,
  absent?: readonly Item[],
): Row {
  const read = (value: unknown): Refuse | undefined => {
    if (value === undefined) return absent && ruleOf(absent);
    const items = expectOptionList(value);
    return ruleOf(items.every(isItem) ? items : failOptions());
  };
  return { mustBe, read };
}

/** Makes the row of a list of texts. */
export function texts(
  mustBe: string,
  isAllowed: (text: string) => boolean,
  ruleOf: (texts: readonly string[]) => Refuse,
  absent?: readonly string[],
): Row {
  const isItem = (item: unknown) => typeof item === "string" && isAllowed(item);
  return list(mustBe, isItem as (item: unknown) => item is string, ruleOf, absent);
}

/**
 * Reads each property of a policy once, or those of its user at `path`. It refuses what would allow
 * everything by mistake: a misspelt property, one that is `undefined` (such as a variable that is not
 * set), and a list, a Map or a RegExp, which have none of the properties.
 */
export function readRows<All extends Readonly<Record<string, Row<unknown>>>>(
  rows: All,
  value: unknown,
  ...path: string[]
): { readonly [Name in keyof All]: ReturnType<All[Name]["read"]> } {
  const names = Object.keys(rows);
  const refuse = (): never =>
    failOptions('The policy must be an object, such as { hosts: ["example.com"] }.');
  const unknown = onlySipUriError(() => {
    const isRecord = Object.prototype.toString.call(value) === "[object Object]";
    return Object.keys(isRecord ? Object(value) : refuse()).find((name) => !names.includes(name));
  }, refuse);
  if (unknown !== undefined) {
    const whose = ["The policy", ...path].join("'s ");
    const message = `${whose} has an unknown property; it may have ${names.join(", ")}.`;
    failOptions(message, [...path, unknown]);
  }
  const rules = Object.entries(rows).map(([name, { mustBe, read }]) => {
    const at = [...path, name];
    const message = `The policy's ${at.join(".")} must be ${mustBe}.`;
    return [name, expectOption(() => read(readValue(value as Owner, name)), message, at)];
  });
  return Object.fromEntries(rules);
}

type Owner = Readonly<Record<string, unknown>>;

function readValue(owner: Owner, name: string): unknown {
  const read = (): unknown => {
    const value = property(owner, name);
    return value === undefined && hasProperty(owner, name) ? failOptions() : value;
  };
  return onlySipUriError(read, () => failOptions());
}

/** Returns the rules that refuse something. */
export function refusalsOf(rules: Readonly<Record<string, Refuse | undefined>>): Refuse[] {
  return Object.values(rules).filter((rule) => rule !== undefined);
}
