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
  show(values: Values<Name>): View;
}

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
  /** Whether a text that is still being typed can become valid. */
  readonly canGrow?: (text: string) => boolean;
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
  /** Issues of values, which have no place in a text. */
  readonly issues?: readonly Issue[];
  /** What is valid, but should not be overlooked: one sentence each. */
  readonly cautions?: readonly string[];
  readonly offers?: readonly Offer[];
  /** What is wrong with a setting, by field. */
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
  readonly issues: readonly Issue[];
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
