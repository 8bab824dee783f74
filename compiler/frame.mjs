/**
 * The inside of one generated function: its variables, its labels, and the pieces of code that
 * move in the input. `s` is the input, `p` the position, and `c` the symbol there, read where
 * it is first needed. A failure is a statement that jumps: out of a labelled block, or out of the
 * function.
 */

import { movesBeforeFailing } from "./facts.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Slot} Slot
 *
 * @typedef {object} ModuleContext what the functions of a module share
 * @property {import("./emit-condition.mjs").Conditions} conditions
 * @property {import("./facts.mjs").BodyOf} bodyOf
 * @property {Set<string>} called names of the actions in use
 * @property {boolean} expectations whether a failure is recorded with what was expected
 * @property {boolean} typescript
 */

export class Frame {
  /** Whether `c` is the symbol at the position. */
  isRead = false;
  /** @type {string | null} a variable that holds the position */
  #here = null;
  #readsSymbols = false;
  #labels = 0;
  /** @type {string[]} */
  #locals = [];
  /** @type {string[]} */
  #free = [];
  /** @type {Map<Slot, string>} the code that gives a slot's value */
  #slots = new Map();
  /** @type {(() => void)[]} gives back what the current scope has taken */
  #releases = [];

  /** @param {ModuleContext} context */
  constructor(context) {
    this.context = context;
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
    if (this.#here !== null && names.includes(this.#here)) this.#here = null;
    this.#free.push(...names);
  }

  /** A variable until the end of the current scope. */
  keep() {
    const name = this.take();
    this.#releases.push(() => this.give(name));
    return name;
  }

  /**
   * The code that gives the value of a slot; for a slot that is yet to be filled, a variable.
   * @param {Slot} slot
   */
  slot(slot) {
    return this.#slots.get(slot) ?? this.bind(slot, this.keep());
  }

  /**
   * @param {Slot} slot
   * @param {string} code
   */
  bind(slot, code) {
    this.#slots.set(slot, code);
    this.#releases.push(() => this.#slots.delete(slot));
    return code;
  }

  /**
   * Emits code with slots that nothing behind it reads, and gives their variables back.
   * @param {() => string} emit
   */
  scope(emit) {
    const outer = this.#releases;
    this.#releases = [];
    const code = emit();
    for (const release of this.#releases) release();
    this.#releases = outer;
    return code;
  }

  /**
   * The declaration of the variables.
   * @param {string[]} first with their values
   */
  declarations(...first) {
    const type = this.context.typescript ? ": any" : "";
    const locals = this.#readsSymbols ? ["c", ...this.#locals] : this.#locals;
    const variables = [...first, ...locals.map((name) => name + type)];
    return variables.length === 0 ? "" : `let ${variables.join(", ")};`;
  }

  /**
   * Code that reads the symbol at the position, unless `c` has it already.
   */
  symbol() {
    if (this.isRead) return "c";
    this.isRead = true;
    this.#readsSymbols = true;
    return "(c = $at(s, p))";
  }

  /**
   * Code that moves the position.
   * @param {string} code
   */
  move(code) {
    this.isRead = false;
    this.#here = null;
    return code;
  }

  /**
   * Code that notes the position.
   * @param {string} variable
   */
  note(variable) {
    this.#here = variable;
    return `${variable} = p;`;
  }

  /**
   * Emits code that needs the position where it begins.
   * @param {(start: string) => string} emit
   */
  from(emit) {
    if (this.#here !== null) return emit(this.#here);
    const start = this.take();
    const code = lines(this.note(start), emit(start));
    this.give(start);
    return code;
  }

  /**
   * A label to jump to.
   * @param {string} prefix
   */
  exit(prefix) {
    return new Exit(this, `${prefix}${++this.#labels}`);
  }

  /**
   * An endless loop.
   * @param {string} prefix of the label that ends it
   * @param {(stop: Fail) => string} emit
   */
  loop(prefix, emit) {
    const stop = this.exit(prefix);
    this.move("");
    const code = emit(stop.jump);
    stop.land();
    // The label is needed only in an inner loop.
    if (code.includes("for (;;)")) return `${stop.label}: for (;;) {\n${code}\n}`;
    return `for (;;) {\n${code.replaceAll(`break ${stop.label};`, "break;")}\n}`;
  }

  /**
   * Emits code that can go back to where it began.
   *
   * @param {boolean} needed if not, there is nothing to go back
   * @param {(restore: () => string) => string} emit
   */
  returning(needed, emit) {
    if (!needed) return emit(() => "");
    return this.from((start) =>
      emit(() => {
        const code = this.move(`p = ${start};`);
        this.#here = start;
        return code;
      }),
    );
  }

  /**
   * Emits code that tries a plan and, if it fails, goes back and does something else.
   *
   * @param {Plan} plan
   * @param {(fail: Fail) => string} emit the code of the plan
   * @param {() => string} otherwise
   */
  attempt(plan, emit, otherwise) {
    const done = this.exit("d");
    const code = this.returning(this.moves(plan), (restore) => {
      const failed = this.exit("f");
      const tried = emit(failed.jump);
      if (!failed.isUsed) return tried;
      const end = done.jump();
      failed.land();
      const after = lines(restore(), otherwise());
      if (after === "") return failed.block(tried);
      return lines(failed.block(lines(tried, end)), after);
    });
    return done.close(code);
  }

  /**
   * Whether the position may have moved when a plan fails.
   * @param {Plan} plan
   */
  moves(plan) {
    return movesBeforeFailing(plan, this.context.bodyOf);
  }
}

/** @typedef {() => string} Fail makes the statement that jumps where a failure goes */

/** A label, with what is known of the code that jumps there. */
class Exit {
  /** @type {boolean[]} for each jump, whether the symbol had been read */
  #reads = [];

  /**
   * @param {Frame} frame
   * @param {string} label
   */
  constructor(frame, label) {
    this.frame = frame;
    this.label = label;
  }

  get isUsed() {
    return this.#reads.length > 0;
  }

  jump = () => {
    this.#reads.push(this.frame.isRead);
    return `break ${this.label};`;
  };

  /**
   * What is emitted next comes behind the label.
   * @param {boolean} [isRead] for code that gets there without a jump
   */
  land(isRead = true) {
    this.frame.move("");
    this.frame.isRead = isRead && this.#reads.every(Boolean);
  }

  /** @param {string} code some of which may jump to the label */
  block(code) {
    return this.isUsed ? `${this.label}: {\n${code}\n}` : code;
  }

  /**
   * The block, as the last thing that was emitted.
   * @param {string} code
   */
  close(code) {
    if (this.isUsed) this.land(this.frame.isRead);
    return this.block(code);
  }
}

/** @param {string[]} code some of it may be empty */
export function lines(...code) {
  return code.filter(Boolean).join("\n");
}
