/** A label, with what is known of the code that jumps there. */
export class Exit {
  /** @type {boolean[]} for each jump, whether the symbol had been read */
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

  /** Whether all code that jumps there has read the symbol. */
  get isRead() {
    return this.#reads.every(Boolean);
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
    this.frame.forget();
    this.frame.isRead = isRead && this.isRead;
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
