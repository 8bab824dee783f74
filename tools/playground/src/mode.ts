import type { Issue } from "../../../src/issue.ts";
import type { Expression } from "./call.ts";
import type { Part } from "./parts.ts";

/** The texts of a mode's fields; a flag is "on" or "". */
export type Values<Name extends string = string> = Readonly<Record<Name, string>>;

/** One tab of the page: what can be entered, and what is shown for it. */
export interface Mode<Name extends string = string> {
  /** Its name in the address of the page. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what the mode answers. */
  readonly lead: string;
  readonly fields: Readonly<Record<Name, Field>>;
  readonly examples: readonly Example<Name>[];
  /** Returns the issues of the values. As long as there is nothing to judge, it returns no issues. */
  issues(values: Values<Name>): FieldIssues<Name>;
  /** Returns everything else that is shown; `found` is what `issues` returns for the same values. */
  show(values: Values<Name>, found: FieldIssues<Name>): View;
}

/** Issues by the field that they are about; under "" those about no single field. */
export type FieldIssues<Name extends string = string> = Readonly<
  Partial<Record<Name | "", readonly Issue[]>>
>;

/** One control. */
export interface Field {
  /** A `line` and a `block` are editors that mark places in their text; a block has many lines. */
  readonly kind: "line" | "block" | "input" | "lines" | "choice" | "flag";
  readonly label: string;
  readonly initial?: string;
  readonly note?: string;
  readonly placeholder?: string;
  /** Of a choice: each value and its label. */
  readonly options?: Readonly<Record<string, string>>;
  /** Returns what the address of the page keeps of the text: no password. */
  readonly keep?: (text: string) => string;
  /**
   * Returns what could be typed next to complete the value. `"any"`: nearly every text is the beginning of something.
   * Without `ends`, the value is judged at once.
   */
  readonly ends?: ((values: Values) => readonly string[]) | "any";
}

/** Values to try. All other fields get their initial value. */
export interface Example<Name extends string = string> {
  readonly label: string;
  readonly values: Partial<Values<Name>>;
}

/** Everything that is shown for some values. */
export interface View<Name extends string = string> {
  readonly verdict: Verdict;
  /** What the editors mark. */
  readonly readings?: Readonly<Partial<Record<Name, Reading>>>;
  /** What is valid, but should not be overlooked: one sentence each. */
  readonly cautions?: readonly string[];
  readonly offers?: readonly Offer[];
  /** What is wrong with a setting, by field, in words that take the place of its issues. */
  readonly notes?: Readonly<Partial<Record<Name, string>>>;
  readonly rows: readonly Row[];
}

export interface Verdict {
  /** `open`: not valid yet. `none`: nothing to judge. */
  readonly state: "none" | "open" | "good" | "caution" | "bad";
  readonly words: string;
}

/** A text with the places that are marked in it. */
export interface Reading {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** What may have been meant: a button that goes there. */
export interface Offer {
  readonly title: string;
  readonly content: readonly Node[];
  readonly button: string;
  /** The mode to go to, if it is another one, and the values that change. */
  readonly mode?: string;
  readonly values: Values;
}

/** Something seen, beside the call that gives it. */
export interface Row {
  readonly title: string;
  readonly content: readonly Node[];
  readonly call: Expression;
}
