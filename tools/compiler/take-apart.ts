/**
 * Makes variables of an array that an action takes apart at once: where it mentions a label only as
 * `label?.[0]`, `label?.[1]` and so on, it gets the items instead, and no array is made.
 */

import type { Actions } from "./actions.ts";
import type { Plan, Slot } from "./plan.ts";
import { mapParts } from "./plan.ts";

export function takeApart(plan: Plan, actions: Actions): Plan {
  const inner = mapParts(plan, (part) => takeApart(part, actions));
  if (inner.op !== "action" || inner.item.op !== "sequence") return inner;
  let { call, item } = inner;
  for (const part of item.items) {
    if (part.op !== "bind" || "constant" in call) continue;
    const { slot } = part;
    const old = itemsOf(part.item);
    const at = call.slots.indexOf(slot);
    const name = old && at >= 0 ? actions.withItems(call.name, at, old.length) : null;
    if (old === null || name === null) continue;
    // The rule may be inlined more than once.
    const items = old.map(({ label }) => ({ label }));
    const renamed = withSlots(
      withoutArray(part.item),
      new Map(old.map((one, i) => [one, items[i]])),
    );
    call = { name, slots: call.slots.toSpliced(at, 1, ...items) };
    const apart = item.items.map((other) => (other === part ? renamed : other));
    item = { ...item, items: apart };
  }
  return { op: "action", item, call };
}

/** Returns the slots of the array that is the plan's value, or null if it has no such value. */
function itemsOf(plan: Plan): Slot[] | null {
  if (plan.op === "optional" || plan.op === "named") return itemsOf(plan.item);
  return plan.op === "sequence" && Array.isArray(plan.value) ? plan.value : null;
}

function withoutArray(plan: Plan): Plan {
  switch (plan.op) {
    case "optional":
      return { op: "optional", item: withoutArray(plan.item), absent: itemsOf(plan) ?? [] };
    case "named":
      return { ...plan, item: withoutArray(plan.item) };
    default:
      return { ...plan, value: null } as Plan;
  }
}

/** Returns the same plan with other slots. */
function withSlots(plan: Plan, slots: Map<Slot, Slot>): Plan {
  const change = (slot: Slot) => slots.get(slot) ?? slot;
  const inner = mapParts(plan, (part) => withSlots(part, slots));
  if (inner.op === "bind") return { ...inner, slot: change(inner.slot) };
  if (inner.op === "optional") return { ...inner, absent: inner.absent?.map(change) ?? [] };
  if ((inner.op !== "action" && inner.op !== "predicate") || "constant" in inner.call) return inner;
  return { ...inner, call: { ...inner.call, slots: inner.call.slots.map(change) } };
}
