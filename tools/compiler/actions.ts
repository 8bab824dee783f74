/** The actions and predicates of a grammar, whose JavaScript is not parsed; they become functions of the module. */

import type { AstNode } from "./grammar.ts";
import {
  type ActionPlan,
  type Call,
  type ChoicePlan,
  constant,
  isEmpty,
  mapParts,
  type Plan,
  type SequencePlan,
  type Slot,
} from "./plan.ts";

const CONSTANT =
  /^\s*return\s+("(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?|true|false|null|undefined|\[\])\s*;?\s*$/;

/** Returns the option that a predicate tests, or null if it does anything else. */
export function optionOf(code = "") {
  return /^\s*return\s+options\.(\w+)\s*;?\s*$/.exec(code)?.[1] ?? null;
}

/** Whether code may read a label. It errs on the safe side: a mention in a string counts as a read. */
export function mentions(code: string, label: string) {
  return new RegExp(`(?<![\\w$])${label.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
}

interface ActionFunction {
  name: string;
  labels: string[];
  code: string;
}

export class Actions {
  readonly #functions: ActionFunction[] = [];

  /** Returns how a plan calls an action or predicate; `scope` has the labels that it can read. */
  call({ code = "" }: AstNode, rule: string, scope: Map<string, Slot>): Call {
    const value = CONSTANT.exec(code)?.[1];
    if (value !== undefined) return { constant: value };
    const read = [...scope].filter(([label]) => mentions(code, label));
    const labels = read.map(([label]) => label);
    return { name: this.#add(`action$${rule}`, labels, code), slots: read.map(([, slot]) => slot) };
  }

  /** Returns the functions that generated code calls. */
  functions(generated: string) {
    const used = this.#functions.filter(({ name }) => generated.includes(`${name}(`));
    return used.map(({ name, labels, code }) => {
      // A comment at the end of the code must not swallow the closing brace.
      return `function ${name}(${labels.join(", ")}) {${code}${code.includes("//") ? "\n" : ""}}`;
    });
  }

  /**
   * Makes variables of an array that an action takes apart at once: where it mentions a label only as
   * `label?.[0]`, `label?.[1]` and so on, it gets the items instead, and no array is made.
   */
  takeApart(plan: Plan): Plan {
    const inner = mapParts(plan, (part) => this.takeApart(part));
    if (inner.op !== "action" || inner.item.op !== "sequence") return inner;
    return inner.item.items.reduce<ActionPlan>((all, _, i) => this.#takeApart(all, i), inner);
  }

  #takeApart(plan: ActionPlan, index: number): ActionPlan {
    const { call } = plan;
    const item = plan.item as SequencePlan;
    const part = item.items[index];
    const old = part.op === "bind" ? itemsOf(part.item) : null;
    if (part.op !== "bind" || old === null || "constant" in call) return plan;
    const at = call.slots.indexOf(part.slot);
    const name = at < 0 ? null : this.#withItems(call.name, at, old.length);
    if (name === null) return plan;
    // The rule may be inlined more than once.
    const slots = new Map(old.map((slot) => [slot, { label: slot.label }]));
    const apart = withSlots(withoutArray(part.item), slots);
    return {
      op: "action",
      item: { ...item, items: item.items.with(index, apart) },
      call: { name, slots: call.slots.toSpliced(at, 1, ...slots.values()) },
    };
  }

  /** Returns the name of a function that gets the items of an array, or null if the array is used otherwise. */
  #withItems(name: string, index: number, length: number) {
    const { labels, code } = this.#functions.find((one) => one.name === name) as ActionFunction;
    const label = labels[index];
    const items = Array.from({ length }, (_, i) => `${label}$${i}`);
    const read = new RegExp(`(?<![\\w$.])${label.replaceAll("$", "\\$")}\\?\\.\\[(\\d)\\]`, "g");
    const changed = code.replace(read, (text, i) => items[i] ?? text);
    if (mentions(changed, label)) return null;
    return this.#add(`${name}$${label}`, labels.toSpliced(index, 1, ...items), changed);
  }

  /** Returns the name of a function with this code. */
  #add(base: string, labels: string[], code: string) {
    const same = this.#functions.find(
      (one) => one.code === code && `${one.labels}` === `${labels}`,
    );
    if (same !== undefined) return same.name;
    let name = base;
    for (let n = 2; this.#functions.some((one) => one.name === name); n++) name = `${base}$${n}`;
    this.#functions.push({ name, labels, code });
    return name;
  }
}

/** Returns the slots of the array that is the plan's value, or null if it has no such value. */
function itemsOf(plan: Plan): Slot[] | null {
  if (plan.op === "named") return itemsOf(plan.item);
  if (plan.op === "choice" && isOptional(plan)) return itemsOf(plan.alternatives[0]);
  return plan.op === "sequence" && Array.isArray(plan.value) ? plan.value : null;
}

/** Whether a choice is `x?`, whose value is used. */
function isOptional({ alternatives: [, last, more] }: ChoicePlan) {
  return !more && last.op === "action" && isEmpty(last.item) && "constant" in last.call;
}

function withoutArray(plan: Plan): Plan {
  if (plan.op === "named") return { ...plan, item: withoutArray(plan.item) };
  if (plan.op !== "choice") return { ...plan, value: null } as Plan;
  const slots = itemsOf(plan) ?? [];
  const items = slots.map((slot): Plan => ({ op: "bind", slot, item: constant("undefined") }));
  const absent: Plan = { op: "sequence", items, value: null };
  return { op: "choice", alternatives: [withoutArray(plan.alternatives[0]), absent] };
}

/** Returns the same plan with other slots. */
function withSlots(plan: Plan, slots: Map<Slot, Slot>): Plan {
  const change = (slot: Slot) => slots.get(slot) ?? slot;
  const inner = mapParts(plan, (part) => withSlots(part, slots));
  if (inner.op === "bind") return { ...inner, slot: change(inner.slot) };
  if ((inner.op !== "action" && inner.op !== "predicate") || "constant" in inner.call) return inner;
  return { ...inner, call: { ...inner.call, slots: inner.call.slots.map(change) } };
}
