/**
 * The state of one generated function while it is emitted: its variables, its labels, and the code
 * that moves the position. `s` is the input, `p` the position, and `c` the symbol there, which is read
 * when it is first needed. A failure is a statement that jumps out of a labelled block or out of the
 * function.
 */

import { Exit } from "./exit.mjs";
import { movesBeforeFailing } from "./facts.mjs";
import { Trial } from "./trial.mjs";
import { Variables } from "./variables.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 *
 * @typedef {() => string} Fail returns the statement that jumps on failure
 *
 * @typedef {object} ModuleContext the state that the functions of a module share
 * @property {import("./class-tables.mjs").ClassTables} tables
 * @property {import("./facts.mjs").BodyOf} bodyOf
 * @property {Set<string>} called the names of the actions in use
 * @property {boolean} expectations whether a recorded failure includes what was expected
 * @property {boolean} typescript
 */

export class Frame extends Variables {
  /** Whether `c` is the symbol at the position. */
  isRead = false;
  /** @type {Set<string>} the variables that hold the current position */
  #here = new Set();
  #readsSymbols = false;
  #labels = 0;

  /**
   * @param {ModuleContext} context
   * @param {boolean} isShort whether the code should be short rather than fast
   */
  constructor(context, isShort) {
    super();
    this.context = context;
    this.isShort = isShort;
  }

  /**
   * @override
   * @param {string[]} names
   */
  give(...names) {
    super.give(...names);
    for (const name of names) this.#here.delete(name);
  }

  /**
   * Returns the declaration of the variables.
   * @param {string[]} first variables to declare first, with their values
   */
  declarations(...first) {
    const type = this.context.typescript ? ": any" : "";
    const locals = this.#readsSymbols ? ["c", ...this.names] : this.names;
    const variables = [...first, ...locals.map((name) => name + type)];
    return variables.length === 0 ? "" : `let ${variables.join(", ")};`;
  }

  /** Returns code that reads the symbol at the position, unless it is in `c` already. */
  symbol() {
    if (this.isRead) return "c";
    this.isRead = true;
    this.#readsSymbols = true;
    return "(c = $at(s, p))";
  }

  /**
   * Returns code that moves the position, and forgets what was known about it.
   * @param {string} code
   */
  move(code) {
    this.forget();
    return code;
  }

  /** Forgets what was known about the position. */
  forget() {
    this.isRead = false;
    this.#here.clear();
  }

  /**
   * Returns code that notes the position.
   * @param {string} variable
   */
  note(variable) {
    this.#here.add(variable);
    return `${variable} = p;`;
  }

  /**
   * Whether a failure here has not moved from a place, so that it may jump past the code that goes back.
   * @param {string} place
   */
  isStill(place) {
    return this.#here.has(place) && !this.isShort;
  }

  /**
   * Emits code that is reached only while a variable holds the position.
   * @param {string} variable
   * @param {() => string} emit
   */
  having(variable, emit) {
    const known = this.#here;
    this.#here = new Set([...known, variable]);
    const code = emit();
    this.#here = known;
    return code;
  }

  /**
   * Emits code that needs the position at which it starts.
   * @param {(start: string) => string} emit
   */
  from(emit) {
    const [known] = this.#here;
    if (known !== undefined) return emit(known);
    const start = this.take();
    const code = lines(this.note(start), emit(start));
    this.give(start);
    return code;
  }

  /**
   * Returns a new label to jump to.
   * @param {string} prefix
   */
  exit(prefix) {
    return new Exit(this, `${prefix}${++this.#labels}`);
  }

  /**
   * Returns an endless loop.
   * @param {(stop: Fail) => string} emit
   */
  loop(emit) {
    const stop = this.exit("l");
    const wasRead = this.isRead;
    this.forget();
    this.isRead = wasRead;
    let code = emit(stop.jump);
    if (wasRead && !this.isRead) {
      // From the second round on, the symbol has not been read when the code starts.
      this.forget();
      code = emit(stop.jump);
    }
    stop.land();
    // The label is needed only in an inner loop.
    if (code.includes("for (;;)")) return `${stop.label}: for (;;) {\n${code}\n}`;
    return `for (;;) {\n${code.replaceAll(`break ${stop.label};`, "break;")}\n}`;
  }

  /**
   * Returns code that takes one of two branches after it has read the symbol.
   *
   * @param {string} condition
   * @param {() => string} emit
   * @param {() => string} otherwise
   */
  either(condition, emit, otherwise) {
    const here = [...this.#here];
    const one = emit();
    const isRead = this.isRead;
    this.#here = new Set(here);
    this.isRead = true;
    const other = otherwise();
    const areRead = isRead && this.isRead;
    this.forget();
    this.isRead = areRead;
    return `if (${condition}) {\n${one}\n}${other === "" ? "" : ` else {\n${other}\n}`}`;
  }

  /**
   * Returns code that goes back to a place where the symbol may have been read.
   *
   * @param {string} place
   * @param {boolean} isRead
   */
  goBack(place, isRead) {
    const code = this.move(`p = ${place};`);
    this.#here.add(place);
    if (!isRead) return code;
    this.isRead = true;
    return `${code}\nc = $at(s, p);`;
  }

  /**
   * Emits code that can go back to where it started.
   *
   * @param {boolean} needed whether the code may move at all before it fails
   * @param {(start: string | null) => string} emit
   */
  returning(needed, emit) {
    return needed ? this.from(emit) : emit(null);
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
    const code = this.returning(this.moves(plan), (start) => {
      const trial = new Trial(this, start, otherwise === null ? done : this.exit("u"));
      const tried = emit(trial.fail);
      if (!trial.isUsed || (otherwise === null && !trial.hasMoved)) return tried;
      const attempted = lines(tried, done.jump());
      if (otherwise === null) return trial.closeMoved(attempted);
      return lines(trial.close(attempted), otherwise());
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

/** @param {(string | undefined)[]} code lines; empty ones are dropped */
export function lines(...code) {
  return code.filter(Boolean).join("\n");
}
