/** Where failures go. */

import { facts } from "./facts.mjs";
import { lines, RECORD } from "./frame.mjs";

/**
 * @typedef {import("./char-set.mjs").CharSet} CharSet
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 *
 * @typedef {object} Fail returns a statement that jumps
 * @property {() => string} miss for a failure that counts; the position is where it failed
 * @property {() => string} silent for one that doesn't count: of a lookahead, or one already recorded
 * @property {boolean} [isRecord] whether `miss` leads to code that records the failure and goes back
 *
 * @typedef {object} Context what is around a plan
 * @property {Fail} fail where it goes if the plan fails before the position has moved
 * @property {Fail} mid the same if the position may have moved
 * @property {Fail} late the same if the position has moved
 * @property {Fail | null} doom the same if what follows fails; null if that isn't known
 * @property {CharSet} follow the symbols with which something that follows can begin
 * @property {boolean} covered whether a failure at the end of the match, or further on, is recorded in any
 *   case if the text does not match
 * @property {boolean} quiet whether no failure counts
 */

/**
 * The attempt to match a plan after whose failure something else is tried. Most attempts fail at
 * their first character: then there is no need to go back, and the symbol stays known. If what is tried next
 * can't begin with the character with which the attempt began, it fails too, and less far: so the attempt
 * doesn't go back at all, but fails for both.
 */
export class Attempt {
  /**
   * @param {Frame} frame
   * @param {Plan} plan
   * @param {Context} context
   * @param {Fail | null} doom where it goes if what is tried next fails
   * @param {CharSet} follow the symbols with which that can begin
   * @param {import("./frame.mjs").Label} [unmoved]
   */
  constructor(frame, plan, context, doom, follow, unmoved = frame.label("u")) {
    const { covered, quiet } = context;
    const { first, open } = facts(plan);
    const record = frame.label("m");
    const back = frame.label("r");
    const mid = { miss: record.jump, silent: back.jump, isRecord: true };
    this.frame = frame;
    this.labels = { record, back, unmoved };
    this.isCommitted = doom !== null && !open && first.intersection(follow).isEmpty;
    this.quiet = quiet;
    this.recordsStart = !covered;
    /** @type {Context} */
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
   *
   * @param {string} code code that never reaches its end, unless `isOpen`
   * @param {string} start a variable with the position to go back to
   * @param {boolean} [isOpen]
   */
  close(code, start, isOpen = false) {
    const { frame } = this;
    const { record, back, unmoved } = this.labels;
    if (!this.goesBack) return unmoved.close(code, isOpen ? frame.isRead : true);
    if (!this.quiet) frame.goesBack = true;
    const recorded = record.isUsed ? lines(record.close(code, true), RECORD) : code;
    const returned = lines(back.close(recorded, true), frame.move(`p = ${start};`));
    if (!unmoved.isUsed || !unmoved.isRead) return unmoved.close(returned);
    frame.isRead = true;
    return unmoved.close(lines(returned, "c = $at(s, p);"));
  }
}
