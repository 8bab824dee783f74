/** A label, with what is known about the code that jumps to it. */
export class Exit {
  /** @type {boolean[]} for each jump, whether the symbol has been read */
  #reads = [];

  /**
   * @param {import("./frame.mjs").Frame} frame
   * @param {string} label
   */
  constructor(frame, label) {
    this.frame = frame;
    this.label = label;
  }

  get isUsed() {
    return this.#reads.length > 0;
  }

  /** Whether all code that jumps to the label has read the symbol. */
  get isRead() {
    return this.#reads.every(Boolean);
  }

  jump = () => {
    this.#reads.push(this.frame.isRead);
    return `break ${this.label};`;
  };

  /**
   * Marks the place of the label: whatever is emitted next comes after it.
   * @param {boolean} [isRead] whether code that gets there without a jump has read the symbol
   */
  land(isRead = true) {
    this.frame.forget();
    this.frame.isRead = isRead && this.isRead;
  }

  /** @param {string} code code that may jump to the label */
  block(code) {
    return this.isUsed ? `${this.label}: {\n${code}\n}` : code;
  }

  /**
   * Like `block`, for the code that was emitted last.
   * @param {string} code
   */
  close(code) {
    if (this.isUsed) this.land(this.frame.isRead);
    return this.block(code);
  }
}
