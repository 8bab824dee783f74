/** Runs laws on inputs, keeps useful inputs, and minimises inputs that break a law. */
import { type Random, seeded } from "../../test/oracle/random.ts";
import { Corpus } from "./corpus.ts";
import type { Coverage } from "./coverage.ts";
import { type Input, Inputs } from "./inputs.ts";
import type { Law } from "./law.ts";
import type { Library } from "./library.ts";
import { minimise } from "./minimise.ts";

export interface Failure {
  readonly law: string;
  readonly input: readonly string[];
  readonly says: string;
}

export interface Counts {
  inputs: number;
  structured: number;
  members: number;
  kept: number;
  failures: number;
}

/** An input that takes more milliseconds of CPU than this is a failure. */
const TOO_SLOW = 2000;
/** Inputs between two looks at the coverage, which are slow: few at first, when much is new. */
const LEAST = 100;
const MOST = 3200;
/** A law that has failed in this many ways is not run again. */
const MOST_FAILURES = 5;

/** How an input breaks a law, as a sentence; `null` if it does not. */
export function broken(law: Law, library: Library, parts: readonly string[]): string | null {
  try {
    law.holds(library, parts);
    return null;
  } catch (error) {
    return says(error);
  }
}

function says(error: unknown): string {
  if (!(error instanceof Error)) return `the law throws ${String(error)}`;
  if (error.name === "Violation") return error.message;
  if (error.name === "SipUriError") return `a call that must succeed is refused: ${error.message}`;
  return `the law throws ${error.name}: ${error.message}`;
}

type Ran = readonly [Law, Input];

export class Engine {
  readonly counts = new Map<string, Counts>();
  readonly failures: Failure[] = [];
  readonly #laws: readonly Law[];
  readonly #library: Library;
  readonly #coverage: Coverage | null;
  readonly #random: Random;
  readonly #corpus = new Corpus();
  readonly #inputs: Inputs;
  #turn = 0;

  constructor(
    laws: readonly Law[],
    library: Library,
    seed: number,
    coverage: Coverage | null = null,
  ) {
    this.#laws = laws;
    this.#library = library;
    this.#coverage = coverage;
    this.#random = seeded(seed);
    this.#inputs = new Inputs(this.#random, this.#corpus);
    for (const { name } of laws) {
      this.counts.set(name, { inputs: 0, structured: 0, members: 0, kept: 0, failures: 0 });
    }
  }

  /** Runs one batch of inputs, with the laws in turn. */
  runBatch(size = Math.min(MOST, LEAST + (this.#turn >> 4))): void {
    const ran: Ran[] = [];
    while (ran.length < size) {
      const law = this.#laws[this.#turn % this.#laws.length] as Law;
      const round = Math.floor(this.#turn++ / this.#laws.length);
      if (round % (law.every ?? 1) !== 0) continue;
      if (this.#countsOf(law).failures >= MOST_FAILURES) {
        ran.push([law, { parts: [], isStructured: true }]);
        continue;
      }
      const input = this.#inputs.draw(law);
      this.run(law, input);
      ran.push([law, input]);
    }
    if (this.#coverage?.look()) this.#keepNew(ran, this.#coverage);
  }

  run(law: Law, { parts, isStructured }: Input): void {
    const counts = this.#countsOf(law);
    counts.inputs++;
    if (isStructured) counts.structured++;
    const before = performance.now();
    let sentence: string | null = null;
    try {
      if (law.holds(this.#library, parts)) counts.members++;
    } catch (error) {
      sentence = says(error);
    }
    const isSlow = performance.now() - before > TOO_SLOW && this.#isSlow(law, parts);
    if (isSlow) sentence ??= "it takes seconds";
    if (sentence !== null) this.#fail(law, parts, sentence);
  }

  /** Runs the input again and measures CPU time, so that a busy machine is not blamed on the input. */
  #isSlow(law: Law, parts: readonly string[]): boolean {
    const before = process.cpuUsage().user;
    broken(law, this.#library, parts);
    return process.cpuUsage().user - before > 1000 * TOO_SLOW;
  }

  #fail(law: Law, parts: readonly string[], sentence: string): void {
    const isKnown = this.failures.some(
      (other) => other.law === law.name && other.says === sentence,
    );
    if (isKnown) return;
    const isSame = (candidate: readonly string[]) =>
      broken(law, this.#library, candidate) === sentence;
    const input = isSame(parts) ? minimise(parts, isSame) : parts;
    this.#countsOf(law).failures++;
    this.failures.push({ law: law.name, input, says: sentence });
  }

  /** Some of these inputs reached a new block. Runs them again, halving the list, to find out which. */
  #keepNew(ran: readonly Ran[], coverage: Coverage): void {
    for (const [law, { parts }] of ran) broken(law, this.#library, parts);
    const [only, ...others] = ran;
    if (only === undefined) return;
    if (others.length > 0) {
      if (!coverage.look()) return;
      const half = ran.length >> 1;
      this.#keepNew(ran.slice(0, half), coverage);
      this.#keepNew(ran.slice(half), coverage);
    } else if (coverage.take()) {
      const [law, { parts }] = only;
      this.#countsOf(law).kept++;
      this.#corpus.keep(law, parts, this.#random);
    }
  }

  #countsOf(law: Law): Counts {
    return this.counts.get(law.name) as Counts;
  }
}
