/** Where failures go. */

import type { CharSet } from "./char-set.ts";
import { facts } from "./facts.ts";
import type { Frame, Label } from "./frame.ts";
import { lines, RECORD } from "./frame.ts";
import type { Plan } from "./plan.ts";

/** Returns a statement that jumps. */
export interface Fail {
  /** For a failure that counts; the position is where it failed. */
  miss: () => string;
  /** For one that doesn't count: of a lookahead, or one already recorded. */
  silent: () => string;
  /** Whether `miss` leads to code that records the failure and goes back. */
  isRecord?: boolean;
}

/** What is around a plan. */
export interface Context {
  /** Where it goes if the plan fails before the position has moved. */
  fail: Fail;
  /** The same if the position may have moved. */
  mid: Fail;
  /** The same if the position has moved. */
  late: Fail;
  /** The same if what follows fails; null if that isn't known. */
  doom: Fail | null;
  /** The symbols with which something that follows can begin. */
  follow: CharSet;
  /** Whether a failure at the end of the match, or further on, is recorded in any case if the text fails. */
  covered: boolean;
  /** Whether no failure counts. */
  quiet: boolean;
}

/**
 * The attempt to match a plan after whose failure something else is tried. Most attempts fail at
 * their first character: then there is no need to go back, and the symbol stays known. If what is tried next
 * can't begin with the character with which the attempt began, it fails too, and less far: so the attempt
 * doesn't go back at all, but fails for both.
 */
export class Attempt {
  readonly context: Context;
  readonly labels: { record: Label; back: Label; unmoved: Label };
  /** Whether the attempt doesn't go back once the position has moved. */
  readonly isCommitted: boolean;
  readonly #frame: Frame;
  readonly #quiet: boolean;
  recordsStart: boolean;

  constructor(
    frame: Frame,
    plan: Plan,
    context: Context,
    doom: Fail | null,
    follow: CharSet,
    unmoved: Label = frame.label("u"),
  ) {
    const { covered, quiet } = context;
    const { first, open } = facts(plan);
    const record = frame.label("m");
    const back = frame.label("r");
    const mid = { miss: record.jump, silent: back.jump, isRecord: true };
    this.#frame = frame;
    this.labels = { record, back, unmoved };
    this.isCommitted = doom !== null && !open && first.intersection(follow).isEmpty;
    this.#quiet = quiet;
    this.recordsStart = !covered;
    this.context = {
      ...context,
      fail: {
        miss: () => (this.recordsStart ? record.jump() : unmoved.jump()),
        silent: unmoved.jump,
      },
      mid,
      late:
        this.isCommitted && doom
          ? { miss: doom.miss, silent: quiet ? doom.silent : back.jump }
          : mid,
    };
  }

  /** Records failures at the start too, because what is tried next may fail without recording that. */
  recordStart() {
    this.recordsStart = true;
  }

  get isUsed() {
    const { record, back, unmoved } = this.labels;
    return record.isUsed || back.isUsed || unmoved.isUsed;
  }

  /** Whether the code goes back to where the attempt started. */
  get goesBack() {
    return this.labels.record.isUsed || this.labels.back.isUsed;
  }

  /**
   * Returns the code of the attempt, followed by code that takes its failures back to the start.
   */
  close(code: string, start: string, isOpen: boolean = false) {
    const frame = this.#frame;
    const { record, back, unmoved } = this.labels;
    if (!this.goesBack) return unmoved.close(code, isOpen ? frame.isRead : true);
    if (!this.#quiet) frame.goesBack = true;
    const recorded = record.isUsed ? lines(record.close(code, true), RECORD) : code;
    const returned = lines(back.close(recorded, true), frame.move(`p = ${start};`));
    if (!unmoved.isUsed || !unmoved.isRead) return unmoved.close(returned);
    frame.isRead = true;
    return unmoved.close(lines(returned, "c = $at(s, p);"));
  }
}
