/** Emits the statements that carry out a plan. */

import { type Context, emitChoice, emitLookahead, emitNamed } from "./attempt.ts";
import { emitRepeat, emitTable } from "./emit-loop.ts";
import { emitSet, emitString, miss, outside } from "./emit-symbol.ts";
import { type Facts, facts, followedBy, isRecordedTest, NOTHING } from "./facts.ts";
import { type Frame, FURTHEST, lines } from "./frame.ts";
import { type BindPlan, type Call, type Plan, type RulePlan, SMALL, size } from "./plan.ts";

/**
 * Returns statements that match a plan. If it matches, the position is then after the match and the
 * value is in the variable `into`, unless that is null; if not, the statements jump.
 */
export function emit(frame: Frame, plan: Plan, into: string | null, context: Context): string {
  const assign = (value: string) => (into === null ? "" : assignment(into, value));
  switch (plan.op) {
    case "set":
      return emitSet(frame, plan, context);
    case "string":
      return emitString(frame, plan, context);
    case "look":
      return lines(`if (${outside(frame, plan.set)}) ${miss(plan, context)}`, assign("undefined"));
    case "sequence": {
      const { value } = plan;
      if (value === null) return emitItems(frame, plan.items, context);
      return frame.scope(() => {
        if (!Array.isArray(value) && into !== null) frame.bind(value, into);
        const items = emitItems(frame, plan.items, context);
        if (!Array.isArray(value)) return items;
        return lines(items, assign(`[${value.map((slot) => frame.slot(slot)).join(", ")}]`));
      });
    }
    case "choice":
      return emitChoice(frame, plan, into, context);
    case "repeat":
      return emitRepeat(frame, plan, into, context);
    case "table":
      return emitTable(frame, plan, context);
    case "and":
    case "not":
      return lines(
        emitLookahead(frame, plan.item, plan.op === "not", context),
        assign("undefined"),
      );
    case "text":
      return frame.from((start) =>
        lines(emit(frame, plan.item, null, context), assign(`s.slice(${start}, p)`)),
      );
    case "bind":
      return emitBind(frame, plan, context);
    case "action":
      return frame.scope(() =>
        lines(emit(frame, plan.item, null, context), assign(emitCall(frame, plan.call))),
      );
    case "predicate": {
      const test = `${plan.negative ? "" : "!"}${emitCall(frame, plan.call)}`;
      return lines(`if (${test}) ${context.fail.silent()}`, assign("undefined"));
    }
    case "named":
      return emitNamed(frame, plan.item, into, context);
    case "rule":
      return emitRule(frame, plan, into, context);
  }
}

/** Returns code that assigns a value; of an array or null, if there are several variables. */
function assignment(into: string, value: string) {
  const names = into.split(", ");
  if (names.length === 1) return `${into} = ${value};`;
  const values = value.startsWith("[") ? value.slice(1, -1).split(", ") : [];
  return lines(...names.map((name, i) => `${name} = ${values[i] ?? "null"};`));
}

function emitBind(frame: Frame, { slot, item }: BindPlan, context: Context) {
  const into = frame.slot(slot);
  if (slot.parts === 0 || isArrayOrNull(item)) return emit(frame, item, into, context);
  const array = frame.acquire();
  frame.release(array);
  const parts = into.split(", ").map((_, i) => `${array}?.[${i}] ?? null`);
  return lines(emit(frame, item, array, context), assignment(into, `[${parts.join(", ")}]`));
}

/** Whether the code of a plan makes the array that is its value, or the value is null. */
function isArrayOrNull(plan: Plan): boolean {
  if (plan.op === "sequence") return Array.isArray(plan.value);
  if (plan.op === "choice") return plan.alternatives.every(isArrayOrNull);
  if (plan.op === "action") return "constant" in plan.call && plan.call.constant === "null";
  return plan.op === "named" && isArrayOrNull(plan.item);
}

function emitItems(frame: Frame, items: Plan[], context: Context) {
  const contexts = contextsOf(items, context);
  return lines(...items.map((item, i) => emit(frame, item, null, contexts[i])));
}

/** Returns the context of each item of a sequence. */
function contextsOf(items: Plan[], context: Context) {
  const { mid, late, quiet } = context;
  let rest: Facts = NOTHING;
  let { covered } = context;
  const contexts: Context[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const own = facts(items[i]);
    const before = items.slice(0, i).map(facts);
    const hasMoved = before.some(({ moves }) => moves);
    const fail = hasMoved ? late : before.some(({ canMove }) => canMove) ? mid : context.fail;
    const isRecorded = isRecordedTest(items, i);
    contexts[i] = {
      ...context,
      fail: isRecorded ? { ...fail, silent: fail.miss } : fail,
      mid: hasMoved ? late : mid,
      follow: rest.open ? rest.first.union(context.follow) : rest.first,
      doom: !rest.open ? late : rest.canFail ? null : context.doom,
      covered,
    };
    if (own.canFail && !own.records && !quiet) covered &&= isRecorded;
    rest = followedBy(own, rest);
  }
  return contexts;
}

function emitCall(frame: Frame, call: Call) {
  if ("constant" in call) return call.constant;
  return `${call.name}(${call.slots.map((slot) => frame.slot(slot)).join(", ")})`;
}

/**
 * A function returns the end of its match, or -1; one that returns a value puts that into its state `t`. It records its
 * failures there too, as `far`.
 */
function emitRule(frame: Frame, plan: RulePlan, into: string | null, context: Context) {
  const body = plan.body();
  const { fail, late, quiet, covered } = context;
  // Where nothing later is recorded, a function would have to record where its match ends.
  if (!covered && !quiet && body !== null && size(body) <= SMALL) {
    return emit(frame, body, into, context);
  }
  const name = frame.functions.call(plan.rule, context);
  const { canFail, records, first, open } = facts(plan);
  const { valued } = plan.rule;
  // Where something else is tried, the first character decides most often, and then there is no call. One that is
  // called has moved then, and if it ends all attempts, it need not go back.
  const isGuarded = fail !== late && canFail && !open && (records || quiet);
  const isFinal = !quiet && !late.isRecord && records && (fail === late || isGuarded);
  const miss = quiet ? fail.silent : fail.miss;
  const guard = isGuarded ? `if (${outside(frame, first)}) ${miss()}` : "";
  const end = frame.acquire();
  frame.release(end);
  const failed = isFinal ? late.miss : fail.silent;
  const call = callWithState(frame, `${valued ? (into ?? end) : end} = ${name}`, valued, quiet);
  const check = canFail ? `if (${valued ? "t.p" : end} < 0) ${failed()}` : "";
  return lines(guard, call, check, frame.move(`p = ${valued ? "t.p" : end};`));
}

/** Returns a call with the state of the function, or with a new one. */
function callWithState(frame: Frame, name: string, valued: boolean, quiet: boolean) {
  // The function may record its failures, though here they don't count.
  if (quiet && !valued) return `${name}(s, p, { far: 0 });`;
  if (frame.hasState) return `${name}(s, p, t);`;
  const end = valued ? "p: 0, " : "";
  if (quiet) return `t = { ${end}far: 0 };\n${name}(s, p, t);`;
  return lines(`t = { ${end}far: ${FURTHEST} };`, `${name}(s, p, t);`, `${FURTHEST} = t.far;`);
}
