import { expect, test } from "@jest/globals";
import { mutantsOf, reachOf } from "./mutants.mjs";

/** An expression, and each mutant of it. */
const table = [
  ['"a"', ['"`"', '"b"', '"a"i']],
  ['"ab"i', ['"aa"i', '"ac"i', '"a"i', '"ab"']],
  ["[b-d]", ["[c-d]", "[b-c]", "[a-d]", "[b-e]"]],
  ["[bc]", ["[c]", "[a-bc]", "[b]", "[bc-d]"]],
  ["B*", ["B+", "B?", "B"]],
  ["B+", ["B*", "B?", "B"]],
  ["B?", ["B*", "B+", "B"]],
  ["B|2..3|", ["B|1..3|", "B|2..2|", "B|3..3|", "B|2..4|"]],
  ["B|2, C|", ["B|1..2, C|", "B|1..1, C|", "B|3..3, C|", "B|2..3, C|"]],
  ["B|1.., C|", ["B|0.., C|", "B|2.., C|"]],
  ["B / C / D", ["C / D", "B / D", "B / C", "C / B / D", "B / D / C"]],
  ["B C", ['"" C', 'B ""']],
  ["B b:C", ['"" b:C', 'B b:""']],
  ["@B @c:C", ['@"" @c:C', '@B @c:""']],
  ["B &C !D", ['"" &C !D', 'B "" !D', 'B &C ""', "B !C !D", "B &C &D"]],
  ["$B", ["B"]],
  ["B", []],
];

const REST = '\nB = "1"\nC = "2"\nD = "3"\n';

test.each(table)("%s", (written, expected) => {
  const mutants = mutantsOf(`A = ${written}${REST}`).filter(({ rule }) => rule === "A");
  const bodies = mutants.map(({ grammar }) => grammar.slice("A = ".length, -REST.length));
  expect(bodies.sort()).toEqual([...expected].sort());
  for (const { change, line } of mutants) expect([change, line]).toEqual([expect.any(String), 1]);
});

test("a display name", () => {
  expect(mutantsOf('A "a" = B\nB = .').map(({ grammar }) => grammar)).toEqual(["A = B\nB = ."]);
});

test("the rules that a rule uses", () => {
  const reach = reachOf('A = B / "c"\nB = C*\nC = "c"');
  expect([...(reach.get("A") ?? [])].sort()).toEqual(["A", "B", "C"]);
  expect([...(reach.get("C") ?? [])]).toEqual(["C"]);
});
