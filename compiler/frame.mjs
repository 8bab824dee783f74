/**
 * The inside of one generated function: its variables, its labels, and the pieces of code that
 * read the input. `s` is the input, `n` its length, `p` the position, `c` the symbol there, and
 * a failure is a jump out of a labelled block.
 */

import { END } from "./char-set.mjs";
import { movesBeforeFailing } from "./facts.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Slot} Slot
 *
 * @typedef {object} ModuleContext what the functions of a module share
 * @property {import("./emit-condition.mjs").Conditions} conditions
 * @property {import("./facts.mjs").BodyOf} bodyOf
 * @property {Set<string>} called names of the actions in use
 * @property {boolean} typescript
 */

/** Reads the symbol at the position. */
export const READ = `c = p < n ? s.charCodeAt(p) : ${END};`;

/** Goes on by one symbol. */
export const NEXT = `c = ++p < n ? s.charCodeAt(p) : ${END};`;

export class Frame {
  #labels = 0;
  /** @type {string[]} */
  #locals = [];
  /** @type {string[]} */
  #free = [];
  /** @type {Map<Slot, string>} */
  #slots = new Map();
  /** @type {Slot[]} those that got a variable in the current scope */
  #bound = [];

  /** @param {ModuleContext} context */
  constructor(context) {
    this.context = context;
  }

  /**
   * A name of its own for a label.
   * @param {string} prefix
   */
  label(prefix) {
    return `${prefix}${++this.#labels}`;
  }

  /**
   * A variable, for as long as it isn't given back. Variables are used again and again: code
   * that is alike then reads alike, which keeps the compressed size down.
   */
  take() {
    const name = this.#free.pop() ?? `v${this.#locals.length + 1}`;
    if (!this.#locals.includes(name)) this.#locals.push(name);
    return name;
  }

  /** @param {string[]} names variables that the code to come may use for something else */
  give(...names) {
    this.#free.push(...names);
  }

  /**
   * The variable that a slot has, or shall have.
   * @param {Slot} slot
   * @param {string} [variable] one that belongs to someone else
   */
  slot(slot, variable) {
    if (variable !== undefined) this.#slots.set(slot, variable);
    const known = this.#slots.get(slot);
    if (known !== undefined) return known;
    const taken = this.take();
    this.#slots.set(slot, taken);
    this.#bound.push(slot);
    return taken;
  }

  /**
   * Emits code with slots that nothing behind it reads, and gives their variables back.
   * @param {() => string} emit
   */
  scope(emit) {
    const outer = this.#bound;
    this.#bound = [];
    const code = emit();
    for (const slot of this.#bound) {
      this.give(this.slot(slot));
      this.#slots.delete(slot);
    }
    this.#bound = outer;
    return code;
  }

  /**
   * The beginning of the function's body.
   * @param {string} [start] how `p` begins, if it isn't a parameter
   */
  declarations(start) {
    const type = this.context.typescript ? ": any" : "";
    const position = start === undefined ? [] : [`p = ${start}`];
    const locals = this.#locals.map((name) => name + type);
    // Were `c` a number, tsc would complain of a grammar that contradicts itself.
    const variables = [...position, READ.slice(0, -1).replace("c", `c${type}`), ...locals];
    return `const n = s.length;\nlet ${variables.join(", ")};`;
  }

  /**
   * Emits code that can go back to where it began.
   *
   * @param {boolean} needed if not, there is nothing to save or restore
   * @param {(save: string, restore: string) => string} emit
   */
  bookmark(needed, emit) {
    if (!needed) return emit("", "");
    const [p, c] = [this.take(), this.take()];
    const code = emit(`${p} = p;\n${c} = c;`, `p = ${p};\nc = ${c};`);
    this.give(c, p);
    return code;
  }

  /**
   * Emits code that tries a plan and, if it fails, goes back and does something else.
   *
   * @param {Plan} plan
   * @param {(fail: string) => string} emit the code of the plan, which jumps to a label to fail
   * @param {string} otherwise
   */
  attempt(plan, emit, otherwise) {
    const fail = this.label("f");
    const done = this.label("d");
    return this.bookmark(this.moves(plan), (save, restore) => {
      const code = emit(fail);
      if (!jumpsTo(code, fail)) return code;
      if (restore === "" && otherwise === "") return block(fail, code);
      const attempt = block(fail, lines(code, `break ${done};`));
      return block(done, lines(save, attempt, restore, otherwise));
    });
  }

  /**
   * Whether the position may have moved when a plan fails.
   * @param {Plan} plan
   */
  moves(plan) {
    return movesBeforeFailing(plan, this.context.bodyOf);
  }
}

/**
 * @param {string} code
 * @param {string} label
 */
export function jumpsTo(code, label) {
  return code.includes(`break ${label};`);
}

/**
 * A labelled block, without the label if nothing jumps there.
 * @param {string} label
 * @param {string} code
 */
export function block(label, code) {
  return jumpsTo(code, label) ? `${label}: {\n${code}\n}` : code;
}

/** @param {string[]} code some of it may be empty */
export function lines(...code) {
  return code.filter(Boolean).join("\n");
}
