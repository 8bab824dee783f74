/**
 * A few expressions in `src/` say again what a rule of an RFC says, because the grammar has no such rule or
 * its rule can't say where a mistake is. Here each is the same as the rule: on all short texts over an
 * alphabet that has each kind of character, or on all characters.
 */
import { describe, expect, test } from "@jest/globals";
import { parseContacts, safeParseContacts, safeParseNameAddr } from "../src/name-addr/index.ts";
import { safeParseTel } from "../src/tel/index.ts";
import { oracle } from "./oracle/agreement.ts";
import { accepts } from "./oracle/automaton.ts";

/** All texts over an alphabet up to a length. */
function textsOver(alphabet: string, length: number): string[] {
  const texts = [""];
  for (let from = 0, i = 0; i < length; i++) {
    const to = texts.length;
    for (; from < to; from++) for (const c of alphabet) texts.push(`${texts[from]}${c}`);
  }
  return texts;
}

const isStar = (text: string) => {
  const { value } = safeParseContacts(text);
  return value === "*";
};
const takes = (parameter: string) => safeParseContacts(`<sip:h>;${parameter}`).success;
const takesTel = (parameters: string) => safeParseTel(`tel:+1;${parameters}`).success;

describe.each<[string, string, number, (text: string) => boolean]>([
  ["star", " \t\r\n*", 6, isStar],
  ["qvalue", "01.9a", 6, (text) => takes(`q=${text}`)],
  ["rn-value", "+1aG-.", 5, (text) => takesTel(`rn=${text}`)],
  ["rn-value", "+1aG-.", 5, (text) => takesTel(`cic=${text}`)],
  ["rn-descriptor", "+1aG-._", 5, (text) => takesTel(`rn-context=${text}`)],
  ["ext-value", "1a-.()+", 4, (text) => takesTel(`ext=${text}`)],
])("%s", (rule, alphabet, length, isTaken) => {
  test("is taken exactly if the ABNF has it", () => {
    const automaton = oracle(rule);
    const texts = textsOver(alphabet, length);
    const wrong = texts.filter((text) => isTaken(text) !== accepts(automaton, text));
    expect(wrong).toEqual([]);
    expect(texts.filter((text) => accepts(automaton, text)).length).toBeGreaterThan(5);
  });
});

test("a local rn with its context is taken exactly if the ABNF has it", () => {
  const local = oracle("rn-value", "rn-value-local");
  const wrong = textsOver("+1aG-.", 5).filter(
    (text) => takesTel(`rn=${text};rn-context=a.b`) !== accepts(local, text),
  );
  expect(wrong).toEqual([]);
});

test("a reg-id is taken exactly if it is digits from 1 to 2147483647", () => {
  const digits = oracle("digits");
  const texts = [...textsOver("019a", 4), "2147483647", "2147483648", "02147483647", "99999999999"];
  const wrong = texts.filter((text) => {
    const isRight = accepts(digits, text) && Number(text) >= 1 && Number(text) <= 2147483647;
    return takes(`reg-id=${text}`) !== isRight;
  });
  expect(wrong).toEqual([]);
});

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

describe("where a mistake in a header is", () => {
  test("a parameter's name is read as far as it is a token", () => {
    const token = oracle("token");
    const all = ASCII.filter((c) => accepts(token, c)).join("");
    const wrong = ASCII.filter((c) => !accepts(token, c) && !/[=;,\s"<>]/.test(c)).filter((c) => {
      const { issues } = safeParseNameAddr(`<sip:h>;${all}${c}`);
      return issues?.[0].start !== 8 + all.length;
    });
    expect(wrong).toEqual([]);
  });

  test("a URI of another scheme is wrong at the first character that is not uric", () => {
    const uric = oracle("uric");
    const all = ASCII.filter((c) => accepts(uric, c)).join("");
    const wrong = ASCII.filter((c) => !accepts(uric, c) && !/[<>]/.test(c)).filter((c) => {
      const { issues } = safeParseNameAddr(`<urn:${all}%41${c}>`);
      return issues?.[0].start !== 8 + all.length;
    });
    expect(wrong).toEqual([]);
  });
});

test("white space that is not LWS is marked as a whole", () => {
  const sws = oracle("SWS");
  for (const space of textsOver(" \t\r\n", 4)) {
    const isRead = safeParseNameAddr(`<sip:h>${space};a`).success;
    expect([space, isRead]).toEqual([space, accepts(sws, space)]);
    if (!isRead) {
      const [issue] = safeParseNameAddr(`<sip:h>${space};a`).issues ?? [];
      expect(issue).toMatchObject({ code: "white-space", start: 7, end: 7 + space.length });
    }
  }
  expect(parseContacts("*")).toBe("*");
});
