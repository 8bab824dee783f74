import { describe, expect, test } from "@jest/globals";
import { SIP_URI } from "../grammar/sip-uri.peggy";
import { disagreements, oracle, randomRun, transitionRun } from "./oracle/agreement.ts";

/** The grammar and the exact automaton of the RFC's ABNF accept the same texts. */
describe("SIP_URI", () => {
  const automaton = oracle("SIP-URI", "SIPS-URI");
  const isMember = (text: string): boolean => typeof SIP_URI(text) !== "number";

  test("agrees on every transition of the automaton", () => {
    expect(disagreements(isMember, transitionRun(automaton))).toEqual([]);
  });

  test("agrees on random members and their mutants", () => {
    expect(disagreements(isMember, randomRun(automaton))).toEqual([]);
  });
});
