/**
 * The state of one generated function while it is emitted: its variables, the slots whose values they
 * hold, its labels, and what is known about the position. `s` is the input, `p` the position, and `c`
 * the symbol there, which is read when it is first needed.
 */

import type { Functions } from "./emit-module.ts";
import type { Plan, Slot } from "./plan.ts";

export class Frame {
  readonly functions: Functions;
  /** What holds the furthest failure so far: a variable of a start rule, or the state of another function. */
  readonly furthest: "furthest" | "t.far";
  /** Whether `c` is the symbol at the position. */
  isRead = false;
  /** A plan whose character has just been tested. */
  tested: Plan | null = null;
  #count = 0;
  #labels = 0;
  readonly #free: string[] = [];
  /** The slots of the current scope and those around it. */
  #slots = new Map<Slot, string>();
  /** The variables that the current plan has to release. */
  #locals: string[] = [];
  /** The variables of the plan that opened the current scope. */
  #owned = this.#locals;

  constructor(functions: Functions, furthest: Frame["furthest"]) {
    this.functions = functions;
    this.furthest = furthest;
  }

  /** Returns a variable for the code of the current plan. Variables are reused: similar code then compresses better. */
  acquire() {
    const name = this.#take();
    this.#locals.push(name);
    return name;
  }

  #take() {
    return this.#free.pop() ?? `v${++this.#count}`;
  }

  /** Emits the code of a plan, and then frees its variables. The first one taken is the first to be reused. */
  plan(emit: () => string) {
    const locals = this.#locals;
    this.#locals = [];
    const code = emit();
    this.#free.push(...this.#locals.reverse());
    this.#locals = locals;
    return code;
  }

  /** Returns the variable of a slot, a new one if it has none yet; of a slot with parts, a list with commas. */
  slot(slot: Slot) {
    const known = this.#slots.get(slot);
    if (known !== undefined) return known;
    const names = Array.from({ length: slot.parts || 1 }, () => this.#take());
    this.#owned.push(...names);
    return this.bind(slot, names.join(", "));
  }

  bind(slot: Slot, code: string) {
    this.#slots.set(slot, code);
    return code;
  }

  /** Emits code of the current plan whose slots no later code reads. */
  scope(emit: () => string) {
    const [slots, owned] = [this.#slots, this.#owned];
    [this.#slots, this.#owned] = [new Map(slots), this.#locals];
    const code = emit();
    [this.#slots, this.#owned] = [slots, owned];
    return code;
  }

  /** Returns the declaration of the variables that the code uses; `first` are declared first, with their values. */
  declarations(code: string, ...first: string[]) {
    const variables = Array.from({ length: this.#count }, (_, i) => `v${i + 1}`);
    const used = ["c", ...variables].filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    const all = [...first, ...used];
    return all.length === 0 ? "" : `let ${all.join(", ")};`;
  }

  /** Returns code that reads the symbol at the position, unless it is in `c` already, or one `ahead` of it. */
  symbol(ahead = 0) {
    if (ahead > 0) return `$at(s, p + ${ahead})`;
    if (this.isRead) return "c";
    this.isRead = true;
    return "(c = $at(s, p))";
  }

  /** Returns code that records a failure at the position. */
  record() {
    return `if (p > ${this.furthest}) ${this.furthest} = p;`;
  }

  /** Returns code that moves the position, where the symbol is not known. */
  move(code: string) {
    this.isRead = false;
    return code;
  }

  label(prefix: string) {
    return new Label(this, `${prefix}${++this.#labels}`);
  }

  /** Returns a loop that only a jump leaves. */
  loop(emit: () => string) {
    const wasRead = this.isRead;
    let code = emit();
    // From the second round on, the symbol may not have been read when the code starts.
    if (wasRead && !this.isRead) code = emit();
    return `for (;;) {\n${code}\n}`;
  }
}

/** A label, with what is known about the code that jumps to it. */
export class Label {
  readonly #frame: Frame;
  readonly #name: string;
  isUsed = false;
  /** Whether all code that jumps to the label has read the symbol. */
  isRead = true;

  constructor(frame: Frame, name: string) {
    this.#frame = frame;
    this.#name = name;
  }

  jump = () => {
    this.isUsed = true;
    this.isRead &&= this.#frame.isRead;
    return `break ${this.#name};`;
  };

  /**
   * Returns code that may jump to the label, followed by the label. `isRead` says whether code that gets there
   * without a jump has read the symbol.
   */
  close(code: string, isRead: boolean = this.#frame.isRead) {
    if (!this.isUsed) return code;
    this.#frame.isRead = isRead && this.isRead;
    return `${this.#name}: {\n${code}\n}`;
  }

  /** The same after a loop, which only a jump leaves. Unless there is another loop in it, the jump needs no label. */
  closeLoop(loop: string) {
    if (loop.includes("for (;;)", 1)) return this.close(loop, true);
    this.#frame.isRead = this.isRead;
    return loop.replaceAll(`break ${this.#name};`, "break;");
  }
}

/** Joins lines of code, without those that are empty. */
export function lines(...code: (string | null | undefined)[]) {
  return code.filter(Boolean).join("\n");
}
