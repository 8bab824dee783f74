import { describe, expect, test } from "@jest/globals";
import { countReads } from "../../test/support/count-reads.ts";
import { broken, Engine } from "./engine.ts";
import type { Law } from "./law.ts";
import { LAWS, unmatched } from "./laws.ts";
import { guarded, type Library, load } from "./library.ts";
import { minimise } from "./minimise.ts";
import { SABOTAGES, spoiled } from "./sabotage.ts";

const library = await load(new URL("../../", import.meta.url));
const watched = guarded(library);
const SEED = 3261;

function run(laws: readonly Law[], given: Library, inputs: number, seed = SEED): Engine {
  const engine = new Engine(laws, given, seed);
  const count = () => [...engine.counts.values()].reduce((sum, counts) => sum + counts.inputs, 0);
  while (engine.failures.length === 0 && count() < inputs) engine.runBatch(1);
  return engine;
}

function lawNamed(name: string): Law {
  const [law, ...others] = LAWS.filter((other) => other.name.includes(name));
  if (law === undefined || others.length > 0)
    throw new Error(`${name} must be part of the name of exactly one law`);
  return law;
}

describe("every export has a law", () => {
  test("each export is in a law, and each name in a law is an export", () => {
    expect(unmatched(library)).toEqual([]);
  });

  test("a new export fails", () => {
    const grown = { ...library, tel: { ...library.tel, shorten: () => "" } };
    expect(unmatched(grown)).toEqual(["tel.shorten has no law"]);
  });
});

test("what is drawn follows from the seed", () => {
  const law = lawNamed("parse agrees");
  const [first, second, other] = [1, 1, 2].map((seed) => run([law], watched, 200, seed).counts);
  expect(first).toEqual(second);
  expect(first).not.toEqual(other);
});

describe("a short run finds a defect and minimises the input", () => {
  test.each(SABOTAGES)("$name", (sabotage) => {
    const law = lawNamed(sabotage.law);
    const wrong = guarded(spoiled(library, sabotage));
    // It ends at the first finding. When that is depends on the library's code, which guides the run.
    const [failure] = run([{ ...law, every: 1 }], wrong, 100_000).failures;
    expect(failure?.law).toBe(law.name);
    const input = failure?.input ?? [];
    expect(broken(law, wrong, input)).toBe(failure?.says);
    expect(broken(law, watched, input)).toBeNull();
    expect(input.join("").length).toBeLessThan(60);
  });
});

test("minimise keeps only what is needed", () => {
  const isBad = (parts: readonly string[]) => /x.*y/s.test(parts[0] ?? "") && parts[1] !== "";
  const isPair = ([a = "", b = ""]: readonly string[]) => a !== "" && b === `k${a}`;
  expect(minimise(["abcdef", "kabcdef"], isPair)).toEqual(["f", "kf"]);
  expect(minimise(["12x34\ud800y56", "abc", "def"], isBad)).toEqual(["xy", "a", ""]);
});

test("the parser's reads are counted", () => {
  expect(countReads(() => library.core.safeParse("sip:alice@example.com"))).toBeGreaterThan(20);
});
