/**
 * Which code of the package has run, from V8's own block counters: no instrumented build, no dependency.
 * An input is useful if it reaches a block that no input has reached before.
 */
import { Session } from "node:inspector";

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly {
    readonly ranges: readonly { startOffset: number; endOffset: number; count: number }[];
  }[];
}

export class Coverage {
  readonly #session = new Session();
  readonly #folder: string;
  /** By script, for each character: 1 if it has run, 2 if not, 0 if its function has not been called. */
  readonly #seen = new Map<string, Uint8Array>();

  constructor(folder: URL) {
    this.#folder = folder.href;
    this.#session.connect();
    this.#session.post("Profiler.enable");
    this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /** Whether a block has run since the last call that is new since the last `take`. */
  look(): boolean {
    return this.#read(false);
  }

  /** Like `look`, and marks these blocks as known. */
  take(): boolean {
    return this.#read(true);
  }

  #read(isKept: boolean): boolean {
    let isNew = false;
    // A session of the same thread answers before `post` returns.
    this.#session.post("Profiler.takePreciseCoverage", (error, answer) => {
      if (error !== null) throw error;
      for (const script of (answer as { result: ScriptCoverage[] }).result) {
        if (script.url.startsWith(this.#folder) && this.#merge(script, isKept)) isNew = true;
      }
    });
    return isNew;
  }

  #merge({ url, functions }: ScriptCoverage, isKept: boolean): boolean {
    let seen = this.#seen.get(url) ?? new Uint8Array();
    let isNew = false;
    for (const { ranges } of functions) {
      const [whole] = ranges;
      if (whole === undefined || whole.count === 0) continue;
      if (whole.endOffset > seen.length) {
        const longer = new Uint8Array(whole.endOffset);
        longer.set(seen);
        seen = longer;
        this.#seen.set(url, seen);
      }
      const now = new Uint8Array(whole.endOffset - whole.startOffset);
      for (const { startOffset, endOffset, count } of ranges) {
        now.fill(count > 0 ? 1 : 2, startOffset - whole.startOffset, endOffset - whole.startOffset);
      }
      for (let i = 0; i < now.length; i++) {
        const at = whole.startOffset + i;
        if (seen[at] === 1) continue;
        if (now[i] === 1) isNew = true;
        if (isKept) seen[at] = now[i] as number;
      }
    }
    return isNew;
  }

  /** The share of characters that have run, in the functions that were called: from 0 to 1. */
  share(): number {
    let run = 0;
    let all = 0;
    for (const seen of this.#seen.values()) {
      for (const state of seen) {
        if (state > 0) all++;
        if (state === 1) run++;
      }
    }
    return all === 0 ? 0 : run / all;
  }

  stop(): void {
    this.#session.disconnect();
  }
}
