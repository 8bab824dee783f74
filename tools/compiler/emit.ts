/** Emits the statements that carry out a plan. */

import { notedOption } from "./actions.ts";
import { type Context, emitChoice, emitQuiet } from "./attempt.ts";
import { emitNumber, emitRepeat, emitTable } from "./emit-loop.ts";
import { emitString, inside, miss } from "./emit-symbol.ts";
import { type Facts, facts, followedBy, NOTHING } from "./facts.ts";
import { type Frame, lines } from "./frame.ts";
import type { Call, Plan, PlanOf } from "./plan.ts";

/**
 * Returns statements that match a plan. If it matches, the position is then after the match and the
 * value is in the variable `into`, unless that is null; if not, the statements jump.
 */
export function emit(plan: Plan, into: string | null, context: Context): string {
  return context.frame.plan(() => emitPlan(plan, into, context));
}

function emitPlan(plan: Plan, into: string | null, context: Context): string {
  const { frame } = context;
  const assign = (value: string) => (into === null ? "" : assignment(into, value));
  switch (plan.op) {
    case "string":
      return emitString(plan, context);
    case "look":
      return lines(
        `if (${inside(frame, plan.set, false)}) ${miss(plan, context)}`,
        assign("undefined"),
      );
    case "sequence": {
      const { value } = plan;
      if (value === null) return emitItems(plan.items, context);
      return frame.scope(() => {
        if (!Array.isArray(value) && into !== null) frame.bind(value, into);
        const items = emitItems(plan.items, context);
        if (!Array.isArray(value)) return items;
        return lines(items, assign(`[${value.map((slot) => frame.slot(slot)).join(", ")}]`));
      });
    }
    case "choice":
      return emitChoice(plan, into, context);
    case "repeat":
      return emitRepeat(plan, into, context);
    case "table":
      return emitTable(plan, context);
    case "and":
    case "not":
      return lines(emitQuiet(plan, null, context), assign("undefined"));
    case "text": {
      const start = frame.acquire();
      return lines(`${start} = p;`, emit(plan.item, null, context), assign(`s.slice(${start}, p)`));
    }
    case "number":
      return emitNumber(plan, into, context);
    case "bind":
      return emitBind(plan, context);
    case "action":
      return frame.scope(() =>
        lines(emit(plan.item, null, context), assign(emitCall(frame, plan.call))),
      );
    case "predicate": {
      const test = `${plan.negative ? "" : "!"}${emitCall(frame, plan.call)}`;
      return lines(`if (${test}) ${context.fail.silent()}`, assign("undefined"));
    }
    case "note":
      return lines(`t.${plan.name} = true;`, assign("undefined"));
    case "named":
      return emitQuiet(plan, into, context);
    case "rule":
      return emitRule(plan, context);
  }
}

/** Returns code that assigns a value; of an array or null, if there are several variables. */
function assignment(into: string, value: string) {
  const names = into.split(", ");
  if (names.length === 1) return `${into} = ${value};`;
  const values = value.startsWith("[") ? value.slice(1, -1).split(", ") : [];
  return lines(...names.map((name, i) => `${name} = ${values[i] ?? "null"};`));
}

function emitBind({ slot, item }: PlanOf<"bind">, context: Context) {
  const { frame } = context;
  const into = frame.slot(slot);
  if (slot.parts === 0 || isArrayOrNull(item)) return emit(item, into, context);
  const array = frame.acquire();
  const code = emit(item, array, context);
  const parts = into.split(", ").map((_, i) => `${array}?.[${i}] ?? null`);
  return lines(code, assignment(into, `[${parts.join(", ")}]`));
}

/** Whether the code of a plan makes the array that is its value, or the value is null. */
function isArrayOrNull(plan: Plan): boolean {
  if (plan.op === "sequence") return Array.isArray(plan.value);
  if (plan.op === "choice") return plan.alternatives.every(isArrayOrNull);
  if (plan.op === "action") return "constant" in plan.call && plan.call.constant === "null";
  return plan.op === "named" && isArrayOrNull(plan.item);
}

function emitItems(items: Plan[], context: Context) {
  const contexts = contextsOf(items, context);
  return lines(...items.map((item, i) => emit(item, null, contexts[i])));
}

/** Returns the context of each item of a sequence. */
function contextsOf(items: Plan[], context: Context) {
  const { mid, late } = context;
  let rest: Facts = NOTHING;
  let { covered } = context;
  const contexts: Context[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const own = facts(items[i]);
    const before = items.slice(0, i).map(facts);
    const hasMoved = before.some(({ moves }) => moves);
    const fail = hasMoved ? late : before.some(({ canMove }) => canMove) ? mid : context.fail;
    contexts[i] = {
      ...context,
      fail,
      mid: hasMoved ? late : mid,
      follow: rest.open ? rest.first.union(context.follow) : rest.first,
      doom: !rest.open ? late : rest.canFail ? null : context.doom,
      covered,
    };
    covered &&= !own.canFail || own.records;
    rest = followedBy(own, rest);
  }
  return contexts;
}

function emitCall(frame: Frame, call: Call) {
  if ("constant" in call) return call.constant;
  return `${call.name}(${call.slots.map((slot) => frame.slot(slot)).join(", ")})`;
}

/** A function returns the end of its match, or -1; it records its failures in its state, as `far`. */
function emitRule(plan: PlanOf<"rule">, context: Context) {
  const { frame, quiet } = context;
  const { furthest, functions } = frame;
  const { canFail, records } = facts(plan);
  const end = frame.acquire();
  // The function records its failures in `t.far` even where they don't count, and sets its notes. A start rule
  // copies its `furthest` in and out; another function saves `t.far` where failures don't count.
  const [from, to] = furthest === "furthest" ? [furthest, "t.far"] : ["t.far", frame.acquire()];
  const state = quiet && !functions.optionsOf(plan.name, notedOption)[0] ? "{ far: 0 }" : "t";
  const isKept = state === "t" && (furthest === "furthest") !== quiet;
  const [before, after] = isKept ? [`${to} = ${from};`, `${from} = ${to};`] : [];
  const call = `${end} = ${functions.call(plan, context)}, ${state});`;
  const check = canFail ? `if (${end} < 0) ${miss({ records }, context)}` : "";
  return lines(before, call, after, check, frame.move(`p = ${end};`));
}
