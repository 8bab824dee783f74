import { describe, expect, test } from "@jest/globals";
import { effort } from "../support/effort.ts";
import { ABNF, disagreements, oracle } from "./agreement.ts";
import { type Automaton, accepts, compile, toOctets } from "./automaton.ts";
import { liveStates } from "./dfa.ts";
import { difference } from "./equivalence.ts";
import { facts } from "./facts.ts";
import { randomProbes, transitionProbes } from "./probes.ts";
import { seeded } from "./random.ts";
import { stored } from "./store.ts";

const sip = oracle("SIP-URI", "SIPS-URI");
const tel = oracle("telephone-uri");
const nameAddr = oracle("name-addr-eid5598");

/** The SIP-URI automaton of the transcription with one phrase of it replaced. */
function sipUriWith(phrase: string, replacement: string): Automaton {
  expect(ABNF.split(phrase)).toHaveLength(2);
  return compile(ABNF.replace(phrase, replacement), ["SIP-URI"]);
}

describe.each(facts)("$about", ({ startRules, members, others }) => {
  const automaton = oracle(...startRules);

  test("members are accepted", () => {
    expect(members.filter((text) => !accepts(automaton, text))).toEqual([]);
  });

  test("others are rejected", () => {
    expect(others.filter((text) => accepts(automaton, text))).toEqual([]);
  });
});

test("an automaton that was stored is the one that is made", () => {
  const rules = ["telephone-uri"];
  const made = compile(ABNF, rules);
  for (const time of [1, 2]) expect([time, stored(ABNF, rules)]).toEqual([time, made]);
});

describe("the transcription", () => {
  const sipUri = oracle("SIP-URI");

  test("SIP-URI has 313 live states", () => {
    expect(liveStates(sipUri)).toHaveLength(313);
  });

  test("a telephone-subscriber is a user (RFC 3261 §19.1.1), a raw RFC 3966 one is not", () => {
    const both = "( user / sip-telephone-subscriber )";
    expect(difference(sipUri, sipUriWith(both, "user"))).toBeNull();
    expect(difference(sipUri, sipUriWith(both, "telephone-subscriber"))).not.toBeNull();
  });

  test("only the named parameters with token values add anything to other-param", () => {
    expect(difference(sipUri, sipUriWith("/ ttl-param / maddr-param / lr-param", ""))).toBeNull();
    expect(difference(sipUri, sipUriWith("/ user-param ", ""))).not.toBeNull();
  });

  test("characters beyond ASCII with UTF-8 of the same length are equivalent", () => {
    for (const { classOf } of [sip, tel, nameAddr]) {
      const lengths = [classOf.subarray(0x80, 0xc0), classOf.subarray(0xc2, 0xe0)];
      lengths.push(classOf.subarray(0xe0, 0xf0), classOf.subarray(0xf0, 0xf5));
      expect(lengths.map((octets) => new Set(octets).size)).toEqual([1, 1, 1, 1]);
    }
  });

  test("text without a UTF-8 form has no octets", () => {
    expect(toOctets("\u00E9")).toEqual(Uint8Array.of(0xc3, 0xa9));
    expect(toOctets("a\uDC00")).toBeNull();
  });
});

describe("probes", () => {
  const transitions = [...transitionProbes(sip)];

  test("their verdicts are the automaton's", () => {
    expect(disagreements((text) => accepts(sip, text), transitions)).toEqual([]);
  });

  test("a wrong transition cannot hide", () => {
    const random = seeded(3261);
    const states = sip.accepting.length;
    const asciiClasses = (sip.classOf[127] as number) + 1;
    for (let i = 0; i < effort(2, 20); i++) {
      const next = sip.next.slice();
      const index = random(states) * sip.symbols + random(asciiClasses);
      next[index] = ((next[index] as number) + 1 + random(states - 1)) % states;
      const wrong = { ...sip, next };
      expect(disagreements((text) => accepts(wrong, text), transitions, 1)).toHaveLength(1);
    }
  });

  test("random probes follow from the seed, and every fourth is a member", () => {
    const first = [...randomProbes(nameAddr, 1000, 1)];
    expect(first).toHaveLength(1000);
    expect([...randomProbes(nameAddr, 1000, 1)]).toEqual(first);
    expect([...randomProbes(nameAddr, 1000, 2)]).not.toEqual(first);
    expect(first.filter(({ member }, index) => index % 4 === 0 && !member)).toEqual([]);
    expect(first.filter(({ member }) => !member).length).toBeGreaterThan(250);
  });

  test("disagreements stop at the limit", () => {
    expect(disagreements(() => false, transitions)).toHaveLength(10);
  });
});
