/** Emits the statements that carry out a plan. */

import type { Context } from "./attempt.ts";
import { emitLiteral, emitSet, emitString, miss } from "./emit-character.ts";
import { emitChoice, emitLookahead, emitNamed, emitOptional } from "./emit-choice.ts";
import { outside } from "./emit-condition.ts";
import { emitRepeat } from "./emit-repeat.ts";
import { emitTable } from "./emit-table.ts";
import { facts, followedBy, isRecordedTest, NOTHING } from "./facts.ts";
import type { Frame } from "./frame.ts";
import { FURTHEST, lines } from "./frame.ts";
import { ONCE } from "./inline.ts";
import type { Call, CompiledRule, Plan, RulePlan, SequencePlan, Slot } from "./plan.ts";
import { size } from "./plan.ts";

/**
 * Returns statements that match a plan. If it matches, the position is then after the match and the
 * value is in a variable; if not, the statements jump.
 */
export function emit(frame: Frame, plan: Plan, into: string | null, context: Context): string {
  switch (plan.op) {
    case "set":
      return emitSet(frame, plan, into, context);
    case "string":
      return emitString(frame, plan, context);
    case "literal":
      return emitLiteral(frame, plan, into, context);
    case "look": {
      const test = outside(frame, plan.set);
      return lines(`if (${test}) ${miss(plan, context)}`, assign(into, "undefined"));
    }
    case "sequence": {
      const { value } = plan;
      if (value === null) return emitItems(frame, plan, context);
      return frame.scope(() => emitSequence(frame, plan, value, into, context));
    }
    case "choice":
      return emitChoice(frame, plan, into, context);
    case "optional":
      return emitOptional(frame, plan, into, context);
    case "repeat":
      return emitRepeat(frame, plan, into, context);
    case "and":
    case "not":
      return lines(emitLookahead(frame, plan, context), assign(into, "undefined"));
    case "text":
      return frame.from((start) =>
        lines(emit(frame, plan.item, null, context), assign(into, `s.slice(${start}, p)`)),
      );
    case "bind":
      return emit(frame, plan.item, frame.slot(plan.slot), context);
    case "action":
      return frame.scope(() =>
        lines(emit(frame, plan.item, null, context), assign(into, emitCall(frame, plan.call))),
      );
    case "predicate": {
      const holds = emitCall(frame, plan.call);
      const test = plan.negative ? holds : `!${holds}`;
      return lines(`if (${test}) ${context.fail.silent()}`, assign(into, "undefined"));
    }
    case "named":
      return emitNamed(frame, plan, into, context);
    case "table":
      return emitTable(frame, plan, context);
    case "rule":
      return emitRule(frame, plan, into, context);
  }
}

export function assign(into: string | null, value: string) {
  return into === null ? "" : `${into} = ${value};`;
}

function emitItems(frame: Frame, { items }: SequencePlan, context: Context) {
  const contexts = contextsOf(items, context);
  return lines(...items.map((item, i) => emit(frame, item, null, contexts[i])));
}

/** Returns the context of each item of a sequence. */
function contextsOf(items: Plan[], context: Context) {
  const { mid, late, quiet } = context;
  const contexts: Context[] = [];
  let rest = NOTHING;
  let { covered } = context;
  for (let i = items.length - 1; i >= 0; i--) {
    const own = facts(items[i]);
    const before = items.slice(0, i).map(facts);
    const fail = before.some(({ moves }) => moves)
      ? late
      : before.some(({ canMove }) => canMove)
        ? mid
        : context.fail;
    const isRecorded = isRecordedTest(items, i);
    contexts[i] = {
      ...context,
      fail: isRecorded ? { ...fail, silent: fail.miss } : fail,
      mid: fail === late ? late : mid,
      follow: rest.open ? rest.first.union(context.follow) : rest.first,
      doom: !rest.open ? late : rest.canFail ? null : context.doom,
      covered,
    };
    if (own.canFail && !own.records && !quiet) covered &&= isRecorded;
    rest = followedBy(own, rest);
  }
  return contexts;
}

function emitSequence(
  frame: Frame,
  plan: SequencePlan,
  value: Slot | Slot[],
  into: string | null,
  context: Context,
) {
  if (Array.isArray(value)) {
    const items = emitItems(frame, plan, context);
    const values = value.map((slot) => frame.slot(slot));
    return lines(items, assign(into, `[${values.join(", ")}]`));
  }
  if (into !== null) frame.bind(value, into);
  return emitItems(frame, plan, context);
}

function emitCall(frame: Frame, call: Call) {
  if ("constant" in call) return call.constant;
  return `${call.name}(${call.slots.map((slot) => frame.slot(slot)).join(", ")})`;
}

/**
 * A function returns the end of the match or, below zero, where it failed. One that needs a state puts the
 * end there, and records its failures there.
 */
function emitRule(frame: Frame, plan: RulePlan, into: string | null, context: Context) {
  const body = plan.body();
  // Where nothing later is recorded, a function would need a state.
  const isExact = !context.covered && !context.quiet;
  if (isExact && body !== null && size(body) <= ONCE) return emit(frame, body, into, context);
  const { name, hasState } = frame.functions.call(plan.rule, context);
  const guard = emitGuard(frame, plan, context);
  const end = frame.acquire();
  frame.release(end);
  if (!hasState) {
    return lines(guard, emitCalled(frame, plan, `${end} = ${name}(s, p);`, end, context));
  }
  const { valued } = plan.rule;
  const result = valued ? (into ?? end) : end;
  const call = callWithState(frame, `${result} = ${name}`, plan.rule, context.quiet);
  // All failures have been recorded, so one that ends all attempts need not go back.
  const { quiet, fail, late } = context;
  const isFinal = !quiet && !late.isRecord && facts(plan).records;
  const quietly = {
    ...context,
    quiet: true,
    fail: isFinal ? { ...fail, silent: late.miss } : fail,
  };
  return lines(guard, emitCalled(frame, plan, call, valued ? "t.p" : end, quietly));
}

/**
 * Returns a test of the first character, where something else is tried if the rule doesn't match: most often
 * that character decides, and there is no call.
 */
function emitGuard(frame: Frame, plan: RulePlan, { fail, late, quiet }: Context) {
  const { canFail, records, first, open } = facts(plan);
  if (fail === late || !canFail || open || !(records || quiet)) return "";
  return `if (${outside(frame, first)}) ${quiet ? fail.silent() : fail.miss()}`;
}

/** Returns a call with the state of the function, or with a new one. */
function callWithState(frame: Frame, name: string, rule: CompiledRule, quiet: boolean) {
  // The function may record its failures, though here they don't count.
  if (quiet && !rule.valued) return `${name}(s, p, { far: 0 });`;
  if (frame.hasState) return `${name}(s, p, t);`;
  const end = rule.valued ? "p: 0, " : "";
  if (quiet) return `t = { ${end}far: 0 };\n${name}(s, p, t);`;
  frame.usesState = true;
  return lines(`t = { ${end}far: ${FURTHEST} };`, `${name}(s, p, t);`, `${FURTHEST} = t.far;`);
}

function emitCalled(
  frame: Frame,
  plan: Plan,
  call: string,
  end: string,
  { fail, late, quiet }: Context,
) {
  const { canFail, records } = facts(plan);
  if (!canFail) return lines(call, frame.move(`p = ${end};`));
  if (quiet) return lines(call, `if (${end} < 0) ${fail.silent()}`, frame.move(`p = ${end};`));
  if (late.isRecord) {
    frame.goesBack = true;
    const record = `if (~${end} > ${FURTHEST}) ${FURTHEST} = ~${end};`;
    const failed = lines(record, fail.silent());
    return lines(call, `if (${end} < 0) {\n${failed}\n}`, frame.move(`p = ${end};`));
  }
  const isSame = records && fail === late;
  const near = isSame ? "" : records ? fail.miss() : fail.silent();
  const far = lines(frame.move(`p = ~${end};`), late.miss());
  const failed = isSame ? far : lines(`if (~${end} > p) {\n${far}\n}`, near);
  return lines(call, `if (${end} < 0) {\n${failed}\n}`, `p = ${end};`);
}
