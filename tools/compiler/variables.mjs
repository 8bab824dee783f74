/** The local variables of one generated function, and what they stand for. */

/** @typedef {import("./plan.mjs").Slot} Slot */

export class Variables {
  /** @type {string[]} */
  names = [];
  /** @type {string[]} */
  #free = [];
  /** @type {Map<Slot, string>} the code that gives a slot's value */
  #slots = new Map();
  /** @type {(() => void)[]} gives back what the current scope has taken */
  #releases = [];

  /**
   * A variable, for as long as it isn't given back. Variables are used again and again: code
   * that is alike then reads alike, which keeps the compressed size down.
   */
  take() {
    const name = this.#free.pop() ?? `v${this.names.length + 1}`;
    if (!this.names.includes(name)) this.names.push(name);
    return name;
  }

  /** @param {string[]} names variables that the code to come may use for something else */
  give(...names) {
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
}
