/**
 * Makes variables of an array that an action takes apart at once: where it mentions a label only as
 * `label?.[0]`, `label?.[1]` and so on, it gets the items instead, and no array is made.
 */

import { mapParts } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Slot} Slot
 */

/**
 * @param {Plan} plan
 * @param {import("./actions.mjs").Actions} actions
 * @returns {Plan}
 */
export function takeApart(plan, actions) {
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

/**
 * Returns the slots of the array that is the plan's value, or null if it has no such value.
 * @param {Plan} plan
 * @returns {Slot[] | null}
 */
function itemsOf(plan) {
  if (plan.op === "optional" || plan.op === "named") return itemsOf(plan.item);
  return plan.op === "sequence" && Array.isArray(plan.value) ? plan.value : null;
}

/**
 * @param {Plan} plan
 * @returns {Plan}
 */
function withoutArray(plan) {
  switch (plan.op) {
    case "optional":
      return { op: "optional", item: withoutArray(plan.item), absent: itemsOf(plan) ?? [] };
    case "named":
      return { ...plan, item: withoutArray(plan.item) };
    default:
      return /** @type {Plan} */ ({ ...plan, value: null });
  }
}

/**
 * Returns the same plan with other slots.
 *
 * @param {Plan} plan
 * @param {Map<Slot, Slot>} slots
 * @returns {Plan}
 */
function withSlots(plan, slots) {
  const change = (/** @type {Slot} */ slot) => slots.get(slot) ?? slot;
  const inner = mapParts(plan, (part) => withSlots(part, slots));
  if (inner.op === "bind") return { ...inner, slot: change(inner.slot) };
  if (inner.op === "optional") return { ...inner, absent: inner.absent?.map(change) ?? [] };
  if ((inner.op !== "action" && inner.op !== "predicate") || "constant" in inner.call) return inner;
  return { ...inner, call: { ...inner.call, slots: inner.call.slots.map(change) } };
}
