/**
 * The inside of one generated function: its variables, its labels, and the pieces of code that
 * move in the input. `s` is the input, `p` the position, and `c` the symbol there, read where
 * it is first needed. A failure is a statement that jumps: out of a labelled block, or out of the
 * function.
 */

import { Exit } from "./exit.mjs";
import { movesBeforeFailing } from "./facts.mjs";
import { Variables } from "./variables.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 *
 * @typedef {() => string} Fail makes the statement that jumps where a failure goes
 *
 * @typedef {object} ModuleContext what the functions of a module share
 * @property {import("./class-tables.mjs").ClassTables} tables
 * @property {import("./facts.mjs").BodyOf} bodyOf
 * @property {Set<string>} called names of the actions in use
 * @property {boolean} expectations whether a failure is recorded with what was expected
 * @property {boolean} typescript
 */

export class Frame extends Variables {
  /** Whether `c` is the symbol at the position. */
  isRead = false;
  /** @type {string | null} a variable that holds the position */
  #here = null;
  #readsSymbols = false;
  #labels = 0;

  /** @param {ModuleContext} context */
  constructor(context) {
    super();
    this.context = context;
  }

  /** @param {string[]} names */
  give(...names) {
    super.give(...names);
    if (this.#here !== null && names.includes(this.#here)) this.#here = null;
  }

  /**
   * The declaration of the variables.
   * @param {string[]} first with their values
   */
  declarations(...first) {
    const type = this.context.typescript ? ": any" : "";
    const locals = this.#readsSymbols ? ["c", ...this.names] : this.names;
    const variables = [...first, ...locals.map((name) => name + type)];
    return variables.length === 0 ? "" : `let ${variables.join(", ")};`;
  }

  /** Code that reads the symbol at the position, unless `c` has it already. */
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
   * @param {(stop: Fail) => string} emit
   */
  loop(emit) {
    const stop = this.exit("l");
    const wasRead = this.isRead;
    this.move("");
    this.isRead = wasRead;
    let code = emit(stop.jump);
    if (wasRead && !this.isRead) {
      // From the second time on, the symbol is yet to be read where the code begins.
      this.move("");
      code = emit(stop.jump);
    }
    stop.land();
    // The label is needed only in an inner loop.
    if (code.includes("for (;;)")) return `${stop.label}: for (;;) {\n${code}\n}`;
    return `for (;;) {\n${code.replaceAll(`break ${stop.label};`, "break;")}\n}`;
  }

  /**
   * Goes back to a place where the symbol may have been read.
   *
   * @param {string} place
   * @param {boolean} isRead
   */
  goBack(place, isRead) {
    const code = this.move(`p = ${place};`);
    if (!isRead) return code;
    this.isRead = true;
    return `${code}\nc = $at(s, p);`;
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
   * @param {(() => string) | null} otherwise
   */
  attempt(plan, emit, otherwise) {
    const done = this.exit("d");
    const code = this.returning(this.moves(plan), (restore) => {
      const failed = this.exit("f");
      const tried = emit(failed.jump);
      if (!failed.isUsed) return tried;
      if (otherwise === null && !this.moves(plan)) return failed.close(tried);
      const end = done.jump();
      failed.land();
      return lines(failed.block(lines(tried, end)), restore(), otherwise?.() ?? "");
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

/** @param {string[]} code some of it may be empty */
export function lines(...code) {
  return code.filter(Boolean).join("\n");
}
