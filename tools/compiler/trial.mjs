/** Where an attempt jumps when it fails. */

/**
 * @typedef {import("./exit.mjs").Exit} Exit
 * @typedef {import("./frame.mjs").Frame} Frame
 */

/**
 * Most attempts fail at their first character, before the position has moved. These failures have an
 * exit of their own: there is no need to go back, and the symbol stays known.
 */
export class Trial {
  /** @type {Exit} */
  #moved;

  /**
   * @param {Frame} frame
   * @param {string | null} start a variable with the position to go back to; `null` if the attempt
   *   does not move before it fails
   * @param {Exit} unmoved
   */
  constructor(frame, start, unmoved) {
    this.frame = frame;
    this.start = start;
    this.unmoved = unmoved;
    this.#moved = frame.exit("f");
  }

  /** Returns the statement that jumps. */
  fail = () => {
    const { frame, start, unmoved } = this;
    return start === null || frame.isStill(start) ? unmoved.jump() : this.#moved.jump();
  };

  get hasMoved() {
    return this.#moved.isUsed;
  }

  get isUsed() {
    return this.hasMoved || this.unmoved.isUsed;
  }

  /**
   * Returns the code of the attempt, followed by code that takes its failures back to the start.
   * @param {string} code code that never reaches its end
   */
  close(code) {
    const { frame, unmoved } = this;
    const all = this.closeMoved(code);
    unmoved.land(this.hasMoved ? frame.isRead : true);
    if (this.start !== null) frame.note(this.start);
    return unmoved.block(all);
  }

  /**
   * Like `close`, except that failures that have not moved jump to a later place.
   * @param {string} code code that never reaches its end
   */
  closeMoved(code) {
    const { frame, start, unmoved } = this;
    if (!this.hasMoved) return code;
    this.#moved.land();
    const block = this.#moved.block(code);
    // An attempt that may have moved has a start.
    const place = /** @type {string} */ (start);
    return `${block}\n${frame.goBack(place, unmoved.isUsed && unmoved.isRead)}`;
  }
}
