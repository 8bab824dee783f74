/** Draws inputs: structured ones from the oracle's automata and fast-check, byte-level ones from a corpus. */
import fc, { type Arbitrary } from "fast-check";
import { host } from "../../src/fast-check/host.ts";
import { nameAddr, nearMiss, telUri } from "../../src/fast-check/index.ts";
import type { SipUri } from "../../src/index.ts";
import { serializeNameAddr } from "../../src/name-addr/index.ts";
import type { TelUri } from "../../src/tel/index.ts";
import { oracle } from "../../test/oracle/agreement.ts";
import { overCharacters } from "../../test/oracle/characters.ts";
import { memberGenerator, pick, type Random } from "../../test/oracle/random.ts";
import { written } from "../../test/support/arbitraries.ts";
import { nearPair } from "../../test/support/near-pairs.ts";
import { suspect } from "../../test/support/policy-arbitraries.ts";
import { parametersText } from "../../test/support/reference.ts";
import { nearTels } from "../../test/support/tel-arbitraries.ts";
import { typedText } from "../../test/support/typed-text.ts";
import type { Corpus } from "./corpus.ts";
import { type Kind, type Law, UNLIMITED } from "./law.ts";
import { DICTIONARY, mutate } from "./mutators.ts";

type Draw = (random: Random) => string;

/** Generators of members by their start rules; they are slow to make. */
const generators = new Map<string, Draw>();

function generatorOf(rules: readonly string[]): Draw {
  let current: Random = () => 0;
  const next = memberGenerator(overCharacters(oracle(...rules)), (bound) => current(bound));
  return (random) => {
    current = random;
    return next();
  };
}

/** The start rules of the oracle from whose members each kind is drawn. */
const RULES: Partial<Record<Kind, readonly (readonly string[])[]>> = {
  sip: [["SIP-URI", "SIPS-URI"]],
  tel: [["telephone-uri"]],
  header: [["name-addr-eid5598"], ["header-value"], ["header-value-tel"], ["header-value-other"]],
  headers: [["header-values"]],
  host: [["host"]],
};

const text = fc.oneof(
  fc.string({ unit: "binary-ascii", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(..."abAB019-._+%&=;:@/?, "), maxLength: 12 }),
  fc.constantFrom(...DICTIONARY),
  fc.constantFrom(" h", "h ", "h:5060", "h;lr", "u@h", "h?a=b", "::1", "[::1]", "1:5060"),
);

/** All start rules that inputs are drawn from. */
export const START_RULES: readonly (readonly string[])[] = Object.values(RULES).flat();

function telText({ number, parameters }: TelUri): string {
  return `tel:${number}${parametersText(parameters)}`;
}

function sipText({ scheme, user, password, host, port, parameters, headers }: SipUri): string {
  const userinfo = user === null ? "" : `${user}${password === null ? "" : `:${password}`}@`;
  const hostport = port === null ? host : `${host}:${port}`;
  const query = headers.map(({ name, value }) => `${name}=${value}`).join("&");
  const text = `${scheme}:${userinfo}${hostport}${parametersText(parameters)}`;
  return query === "" ? text : `${text}?${query}`;
}

/** Pairs of texts with a small difference, which may or may not matter. */
const PAIRS: Partial<Record<Kind, Arbitrary<readonly string[]>>> = {
  sip: nearPair.map((pair) => pair.map(sipText)),
  tel: nearTels.map((pair) => pair.map(telText)),
};

const slipped = nearMiss(UNLIMITED).map((made) => made.text);

/** The arbitraries from which fast-check draws each kind. */
const ARBITRARIES: Partial<Record<Kind, Arbitrary<string>>> = {
  sip: fc.oneof(
    written.map((made) => made.text),
    suspect.map((made) => made.text),
    slipped,
  ),
  suspect: fc.oneof(
    { weight: 3, arbitrary: suspect.map((made) => made.text) },
    written.map((made) => made.text),
    slipped,
  ),
  typed: typedText,
  tel: telUri(UNLIMITED).map(telText),
  header: nameAddr(UNLIMITED).map((value) => serializeNameAddr(value, UNLIMITED)),
  host: host(false),
  plain: text,
  fragment: fc.oneof(text, fc.constantFrom(...DICTIONARY)),
};

/** The number of texts that fast-check draws at once. */
const POOL = 100;

export interface Input {
  readonly parts: readonly string[];
  readonly isStructured: boolean;
}

export class Inputs {
  readonly #pools = new Map<Kind, string[]>();
  readonly #pairs = new Map<Arbitrary<readonly string[]>, (readonly string[])[]>();
  readonly #random: Random;
  readonly #corpus: Corpus;

  constructor(random: Random, corpus: Corpus) {
    this.#random = random;
    this.#corpus = corpus;
  }

  /** Draws an input for a law; half of the inputs are structured. */
  draw(law: Law): Input {
    const { input, isOfPair = false } = law;
    const random = this.#random;
    const isStructured = random(2) === 0;
    const kept = isStructured || random(3) > 0 ? undefined : this.#corpus.pickInput(law, random);
    if (kept !== undefined) return { parts: this.#mutant(kept), isStructured };
    const pairs =
      isOfPair && isStructured && random(4) > 0 ? PAIRS[input[0] ?? "plain"] : undefined;
    if (pairs !== undefined) return { parts: this.#pair(pairs), isStructured };
    const parts = input.map((kind) => this.#part(kind, isStructured));
    if (isOfPair && random(4) > 0) parts[1] = mutate(parts[0] ?? "", random, parts[1] ?? "", 2);
    return { parts, isStructured };
  }

  #pair(pairs: Arbitrary<readonly string[]>): readonly string[] {
    let pool = this.#pairs.get(pairs);
    if (pool === undefined || pool.length === 0) {
      pool = fc.sample(pairs, { seed: this.#random(2 ** 31), numRuns: POOL });
      this.#pairs.set(pairs, pool);
    }
    return pool.pop() ?? [];
  }

  /** A copy of an input with one part mutated. */
  #mutant(parts: readonly string[]): readonly string[] {
    const random = this.#random;
    const place = random(parts.length);
    return parts.map((part, i) => (i === place ? mutate(part, random, pick(random, parts)) : part));
  }

  #part(kind: Kind, isStructured: boolean): string {
    const random = this.#random;
    if (kind === "choices") return this.#choices();
    if (isStructured) {
      const member = this.#structured(kind);
      return random(3) > 0 ? member : mutate(member, random, "", 1);
    }
    const start = random(4) > 0 ? this.#corpus.pick(kind, random) : this.#structured(kind);
    return mutate(start, random, this.#corpus.pick(pick(random, [kind, "plain"]), random));
  }

  #structured(kind: Kind): string {
    const rules = RULES[kind];
    const isOfOracle = rules !== undefined && (!(kind in ARBITRARIES) || this.#random(2) === 0);
    return isOfOracle ? this.#member(pick(this.#random, rules)) : this.#ofPool(kind);
  }

  #member(rules: readonly string[]): string {
    const key = rules.join();
    const draw = generators.get(key) ?? generatorOf(rules);
    generators.set(key, draw);
    return draw(this.#random);
  }

  #ofPool(kind: Kind): string {
    let pool = this.#pools.get(kind);
    if (pool === undefined || pool.length === 0) {
      const seed = this.#random(2 ** 31);
      pool = fc.sample(ARBITRARIES[kind] ?? text, { seed, numRuns: POOL });
      this.#pools.set(kind, pool);
    }
    return pool.pop() ?? "";
  }

  #choices(): string {
    const length = this.#random(15); // a policy reads 13 of them
    return Array.from({ length }, () => String.fromCharCode(0x30 + this.#random(75))).join("");
  }
}
