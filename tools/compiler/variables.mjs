/** The local variables of one generated function, and the slots whose values they hold. */

/** @typedef {import("./plan.mjs").Slot} Slot */

export class Variables {
  /** @type {string[]} */
  names = [];
  /** @type {string[]} */
  #free = [];
  /** @type {Map<Slot, string>} for each slot, the code that reads its value */
  #slots = new Map();
  /** @type {(() => void)[]} functions that release what the current scope has taken */
  #releases = [];

  /**
   * Returns a variable, to be used until it is given back. Variables are reused, so that similar code
   * looks alike and compresses well.
   */
  take() {
    const name = this.#free.pop() ?? `v${this.names.length + 1}`;
    if (!this.names.includes(name)) this.names.push(name);
    return name;
  }

  /** @param {string[]} names variables that later code may reuse */
  give(...names) {
    this.#free.push(...names);
  }

  /** Returns a variable that stays taken until the end of the current scope. */
  keep() {
    const name = this.take();
    this.#releases.push(() => this.give(name));
    return name;
  }

  /**
   * Returns the code that reads the value of a slot; for a slot that has no value yet, a new variable.
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
   * Emits code whose slots no later code reads, and gives their variables back.
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
}
