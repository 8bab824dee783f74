import { describe, expect, test } from "@jest/globals";
import { host, SIP_URI } from "../grammar/sip-uri.peggy";
import {
  disagreements,
  oracle,
  oracleWithUnderscores,
  randomRun,
  transitionRun,
} from "./oracle/agreement.ts";

/** The grammar and the exact automaton of the RFC's ABNF accept the same texts. */
describe.each([
  { name: "SIP_URI", automaton: oracle("SIP-URI", "SIPS-URI"), underscores: false },
  {
    name: "SIP_URI with underscores in host names",
    automaton: oracleWithUnderscores("SIP-URI", "SIPS-URI"),
    underscores: true,
  },
])("$name", ({ automaton, underscores }) => {
  const isMember = (text: string) => typeof SIP_URI(text, underscores) !== "number";

  test("agrees on every transition of the automaton", () => {
    expect(disagreements(isMember, transitionRun(automaton))).toEqual([]);
  });

  test("agrees on random members and their mutants", () => {
    expect(disagreements(isMember, randomRun(automaton))).toEqual([]);
  });
});

describe.each([
  { name: "host", automaton: oracle("host"), underscores: false },
  {
    name: "host with underscores",
    automaton: oracleWithUnderscores("host"),
    underscores: true,
  },
])("$name", ({ automaton, underscores }) => {
  const isMember = (text: string) => host(text, underscores) !== undefined;

  test("agrees on every transition of the automaton and on random texts", () => {
    expect(disagreements(isMember, transitionRun(automaton))).toEqual([]);
    expect(disagreements(isMember, randomRun(automaton, 20_000))).toEqual([]);
  });
});
