import { describe, expect, test } from "@jest/globals";
import { accepts, compile } from "./automaton.ts";

/** ABNF, members, others. The start rule is `s`. */
const notation: readonly [string, readonly string[], readonly string[]][] = [
  ['s = "aB-1"', ["aB-1", "Ab-1", "ab-1"], ["", "aB-"]],
  ["s = %x41", ["A"], ["a"]],
  ["s = %x41-43 / %d97 / %b110000-110001", ["A", "C", "a", "0", "1"], ["D", "c", "2", "AA"]],
  ["s = %x41.42.63", ["ABc"], ["ABC", "A"]],
  ['s = "a" "b" / "c"', ["ab", "c"], ["ac", "a"]],
  ['s = "a" ( "b" / "c" )', ["ab", "ac"], ["c"]],
  ['s = "a" [ "b" ] "c"', ["ac", "abc"], ["abbc"]],
  ['s = *"a"', ["", "aaa"], ["b"]],
  ['s = 2"a"', ["aa"], ["a", "aaa"]],
  ['s = 1*"a"', ["a", "aaa"], [""]],
  ['s = *2"a"', ["", "aa"], ["aaa"]],
  ['s = 1*2( "a" / *"b" )', ["", "ab", "bba", "aa"], ["aaa", "bab"]],
  ['s = 0*1"a"', ["", "a"], ["aa"]],
  ['s = *( *"a" "b" ) *"c"', ["", "abbcc", "bab"], ["a", "cb"]],
  ['S = T ; one\n T\n\nt="a" ; ";"', ["aa"], ["a"]],
  ['s = "a;b" ; c', ["a;b"], ["a"]],
  ['s = "a"\r\n  / "b" ; c\r\n\r\n  / "c"\r\ns =/ "d"', ["a", "b", "c", "d"], ["", "ab"]],
];

describe.each(notation)("%j", (abnf, members, others) => {
  test("denotes the language", () => {
    const automaton = compile(abnf, ["s"]);
    expect(members.filter((text) => !accepts(automaton, text))).toEqual([]);
    expect(others.filter((text) => accepts(automaton, text))).toEqual([]);
  });
});

test.each([
  ['s = "a" s / "b"', /recursive/],
  ["s = t", /no rule t/],
  ["s = <prose>", /unknown notation/],
  ['s = %s"a"', /unknown notation/],
  ['s = ( "a"', /ends early/],
  ['s = "a" )', /ABNF/],
  ['s = "a"\ns = "b"', /"=" or "=\/"/],
  ['s =/ "a"', /"=" or "=\/"/],
])("%j is refused", (abnf, message) => {
  expect(() => compile(abnf, ["s"])).toThrow(message);
});
