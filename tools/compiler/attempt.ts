/** Emits the code for what can go back: choices, named rules and lookahead. */

import { ALL, type CharSet } from "./char-set.ts";
import { emit } from "./emit.ts";
import { inside } from "./emit-symbol.ts";
import { facts } from "./facts.ts";
import { type Frame, type Label, lines } from "./frame.ts";
import { EMPTY_SEQUENCE, isCharacter, type Plan, type PlanOf } from "./plan.ts";

/** Returns a statement that jumps. */
export interface Fail {
  /** For a failure that counts; the position is where it failed. */
  miss: () => string;
  /** For one that doesn't count: of a lookahead, or one already recorded. */
  silent: () => string;
}

/** What is around a plan. */
export interface Context {
  /** The function that is emitted. */
  frame: Frame;
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
 * The attempt to match a plan after whose failure something else is tried, which leads to `doom` if it fails and
 * can begin with `follow`. Most attempts fail at their first character: then there is no need to go back, and the
 * symbol stays known. If what is tried next can't begin with the character with which the attempt began, it fails
 * too, and less far: so the attempt doesn't go back at all, but fails for both.
 */
export class Attempt {
  readonly context: Context;
  readonly unmoved: Label;
  readonly #record: Label;
  readonly #back: Label;
  /** Whether failures at the start are recorded, because what is tried next may fail without recording that. */
  recordsStart: boolean;

  constructor(plan: Plan, context: Context, doom: Fail | null, follow: CharSet) {
    const { frame, covered, quiet } = context;
    const { first, open } = facts(plan);
    this.unmoved = frame.label("u");
    this.#record = frame.label("m");
    this.#back = frame.label("r");
    this.recordsStart = !covered;
    const miss = () => (this.recordsStart ? this.#record.jump() : this.unmoved.jump());
    const mid = { miss: this.#record.jump, silent: this.#back.jump };
    const isCommitted = doom !== null && !open && first.intersection(follow).isEmpty;
    const late = isCommitted ? { miss: doom.miss, silent: quiet ? doom.silent : mid.silent } : mid;
    this.context = { ...context, fail: { miss, silent: this.unmoved.jump }, mid, late };
  }

  /** Whether the code goes back to where the attempt started. */
  get goesBack() {
    return this.#record.isUsed || this.#back.isUsed;
  }

  /**
   * Returns the code of the attempt, whose end is never reached, followed by code that takes its failures back to the
   * start.
   */
  close(code: string, start: string) {
    const { frame } = this.context;
    if (!this.goesBack) return this.unmoved.close(code, true);
    const recorded = this.#record.isUsed
      ? lines(this.#record.close(code, true), frame.record())
      : code;
    const returned = lines(this.#back.close(recorded, true), frame.move(`p = ${start};`));
    return this.unmoved.close(returned);
  }
}

export function emitChoice(
  { alternatives }: PlanOf<"choice">,
  into: string | null,
  context: Context,
) {
  const { frame } = context;
  const done = frame.label("d");
  let start: string | null = null;
  let isNoted = false;
  const from = (index: number): string => {
    const [alternative, ...others] = alternatives.slice(index);
    if (others.length === 0) return emit(alternative, into, context);
    const { canFail, open, first, records } = facts({ op: "choice", alternatives: others });
    const doom = !open ? context.late : canFail ? null : context.doom;
    const follow = open ? first.union(context.follow) : first;
    const attempt = new Attempt(alternative, context, doom, follow);
    attempt.recordsStart ||= !records;
    const decided = emitDecided(alternative, into, attempt, () => from(index + 1));
    if (decided !== null) return decided;
    start ??= frame.acquire();
    const tried = emit(alternative, into, attempt.context);
    if (!attempt.goesBack && !attempt.unmoved.isUsed) return tried;
    isNoted ||= attempt.goesBack;
    const isOptional = into === null && others[0] === EMPTY_SEQUENCE && !attempt.goesBack;
    if (isOptional) return attempt.unmoved.close(tried);
    return lines(attempt.close(lines(tried, done.jump()), start), from(index + 1));
  };
  const code = from(0);
  return done.close(lines(isNoted ? `${start} = p;` : "", code));
}

/** Returns an `if` and an `else`, if after its first character an attempt doesn't go back; else null. */
function emitDecided(plan: Plan, into: string | null, attempt: Attempt, otherwise: () => string) {
  const { frame } = attempt.context;
  const first = firstOf(plan);
  if (!isCharacter(first)) return null;
  const { isRead } = frame;
  const condition = inside(frame, first.sets[0]);
  frame.tested = first;
  const matched = emit(plan, into, attempt.context);
  if (attempt.goesBack || attempt.unmoved.isUsed) {
    frame.isRead = isRead;
    return null;
  }
  // Testing the set reads the symbol, so it is known in both branches.
  const { isRead: isReadAfter } = frame;
  frame.isRead = true;
  const failed = lines(first.records && attempt.recordsStart ? frame.record() : "", otherwise());
  frame.isRead &&= isReadAfter;
  return lines(`if (${condition}) {`, matched, failed && "} else {", failed, "}");
}

/** Returns what a plan matches first, if that is always the same. */
function firstOf(plan: Plan | undefined): Plan | undefined {
  if (plan?.op === "sequence") return firstOf(plan.items[0]);
  const isInside = plan?.op === "bind" || plan?.op === "action" || plan?.op === "text";
  return isInside ? firstOf(plan.item) : plan;
}

/** Emits what fails where it began: a rule with a name, and lookahead, which goes back after a match too. */
export function emitQuiet(
  { op, item }: PlanOf<"named" | "and" | "not">,
  into: string | null,
  context: Context,
) {
  const { frame, fail } = context;
  const [start, done] = [frame.acquire(), frame.label("d")];
  const failed = op === "named" ? fail.miss : fail.silent;
  const quiet = { ...context, quiet: true, doom: null, follow: ALL };
  const attempt = new Attempt(item, quiet, null, ALL);
  // At the start there is nothing to go back from.
  const atStart = op === "not" ? {} : { fail: { miss: failed, silent: failed } };
  const matched = emit(item, into, { ...attempt.context, ...atStart });
  if (op === "named" && !attempt.goesBack) return matched;
  const tried = lines(matched, op === "named" ? "" : frame.move(`p = ${start};`));
  const code =
    op === "not"
      ? attempt.close(lines(tried, failed()), start)
      : done.close(lines(attempt.close(lines(tried, done.jump()), start), failed()));
  return lines(`${start} = p;`, code);
}
