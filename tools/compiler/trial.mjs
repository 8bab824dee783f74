/** Where code that is only tried out jumps when it fails. */

/**
 * @typedef {import("./exit.mjs").Exit} Exit
 * @typedef {import("./frame.mjs").Frame} Frame
 */

/**
 * Most attempts fail at their first character, where the position has not moved: these have an
 * exit of their own, since there is nothing to go back, and the symbol stays known.
 */
export class Trial {
  /** @type {Exit} */
  #moved;

  /**
   * @param {Frame} frame
   * @param {string | null} start a variable with the position to go back to; `null` if what is
   *   tried does not move before it fails
   * @param {Exit} unmoved
   */
  constructor(frame, start, unmoved) {
    this.frame = frame;
    this.start = start;
    this.unmoved = unmoved;
    this.#moved = frame.exit("f");
  }

  /** Makes the statement that jumps. */
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
   * The code, with what brings its failures back to the start.
   * @param {string} code that never gets to its end
   */
  close(code) {
    const { frame, unmoved } = this;
    const all = this.closeMoved(code);
    unmoved.land(this.hasMoved ? frame.isRead : true);
    if (this.start !== null) frame.note(this.start);
    return unmoved.block(all);
  }

  /**
   * The same, but failures that have not moved jump to a place further on.
   * @param {string} code that never gets to its end
   */
  closeMoved(code) {
    const { frame, start, unmoved } = this;
    if (!this.hasMoved) return code;
    this.#moved.land();
    const block = this.#moved.block(code);
    // What may have moved has a start.
    const place = /** @type {string} */ (start);
    return `${block}\n${frame.goBack(place, unmoved.isUsed && unmoved.isRead)}`;
  }
}
