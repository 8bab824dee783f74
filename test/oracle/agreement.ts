/** Compares a recogniser with the oracle, and decides how large a run is. */
import { readFileSync } from "node:fs";
import { effort } from "../support/effort.ts";
import type { Automaton } from "./automaton.ts";
import { type Probe, randomProbes, transitionProbes } from "./probes.ts";
import { stored } from "./store.ts";

export interface Disagreement {
  readonly text: string;
  /** What the oracle says. */
  readonly member: boolean;
}

/** The transcription, sip-uri.abnf. */
export const ABNF: string = textOf("sip-uri.abnf");

/** The syntax around a URI in a header. */
const HEADER_VALUES: string = textOf("header-values.abnf");

function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

/** The option `underscores`: "_" counts as a letter in host names. */
const UNDERSCORES = `
hostname       =/  *( _domainlabel "." ) _toplabel [ "." ]
_domainlabel   =   _alphanum / _alphanum *( _alphanum / "-" ) _alphanum
_toplabel      =   _ALPHA / _ALPHA *( _alphanum / "-" ) _alphanum
_alphanum      =   _ALPHA / DIGIT
_ALPHA         =   ALPHA / "_"
`.replaceAll(/_(?=\w)/g, "lenient-");

const compiled = new Map<string, Automaton>();

/** The oracle for the union of these start rules of the two files; compiled once. */
export function oracle(...startRules: readonly string[]): Automaton {
  return compiledOnce(ABNF + HEADER_VALUES, startRules);
}

/** The same with `_` as a letter in host names. */
export function oracleWithUnderscores(...startRules: readonly string[]): Automaton {
  return compiledOnce(ABNF + HEADER_VALUES + UNDERSCORES, startRules);
}

function compiledOnce(abnf: string, startRules: readonly string[]): Automaton {
  const key = abnf + startRules.join();
  const automaton = compiled.get(key) ?? stored(abnf, startRules);
  compiled.set(key, automaton);
  return automaton;
}

/** The first texts about which `decide` and the oracle disagree. */
export function disagreements(
  decide: (text: string) => boolean,
  probes: Iterable<Probe>,
  limit = 10,
): Disagreement[] {
  const found: Disagreement[] = [];
  for (const { text, member } of probes) {
    if (decide(text) !== member) found.push({ text, member });
    if (found.length === limit) break;
  }
  return found;
}

/** The transition probes of one run. */
export function transitionRun(automaton: Automaton): Generator<Probe> {
  return transitionProbes(automaton, wholeNumber("ORACLE_EXTRA_STATES", 0));
}

/** The random probes of one run, a tenth of them in `npm test`; prints what repeats it. */
export function* randomRun(automaton: Automaton, standard = 200_000): Generator<Probe> {
  const count = wholeNumber("ORACLE_PROBES", effort(standard / 10, standard));
  const seed = wholeNumber("ORACLE_SEED", 3261);
  process.stdout.write(`oracle: ORACLE_PROBES=${count} ORACLE_SEED=${seed}\n`);
  yield* randomProbes(automaton, count, seed);
}

function wholeNumber(variable: string, standard: number): number {
  const value = Number(process.env[variable] || standard);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${variable}: ${value}`);
  return value;
}
