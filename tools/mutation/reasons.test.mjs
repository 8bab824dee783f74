import { describe, expect, test } from "@jest/globals";
import { matchReasons, shapeOfCode, shapeOfGrammar } from "./reasons.mjs";

const RULE = { file: "src/a.ts", mutant: "if (⟦at < 0 → at <= 0⟧) return draft;", reason: "why" };

/** What becomes of the reasons when these mutants survive. */
function match(reasons, survivors) {
  const { moved, ...rest } = matchReasons(reasons, survivors, () => true);
  return { moved: moved.length, ...rest };
}

describe("a reason is found", () => {
  test("by file and mutant", () => {
    const { file, mutant } = RULE;
    const found = { moved: 0, missing: [], stale: [], reasons: [RULE] };
    expect(match([RULE], [{ file, mutant }])).toEqual(found);
  });

  test.each([
    ["renamed variables", "src/a.ts", "if (⟦index < 0 → index <= 0⟧) return text;"],
    ["another comment", "src/a.ts", "if (⟦at < 0 → at <= 0⟧) return draft; // no at sign"],
    ["a renamed file", "src/b.ts", "if (⟦at < 0 → at <= 0⟧) return draft;"],
    ["a moved file", "src/b/a.ts", "if (⟦i < 0 → i <= 0⟧) return it;"],
  ])("after a rename: %s", (_, file, mutant) => {
    const reasons = [{ file, mutant, reason: "why" }];
    expect(match([RULE], [{ file, mutant }])).toEqual({
      moved: 1,
      missing: [],
      stale: [],
      reasons,
    });
  });

  test.each([
    ["another operator", "if (⟦at > 0 → at >= 0⟧) return draft;"],
    ["another literal", "if (⟦at < 1 → at <= 1⟧) return draft;"],
    ["another keyword", "if (⟦at < 0 → at <= 0⟧) throw draft;"],
    ["two variables for one", "if (⟦at < 0 → end <= 0⟧) return draft;"],
    ["another change", "if (⟦at < 0 → true⟧) return draft;"],
  ])("never for %s", (_, mutant) => {
    const survivor = { file: "src/a.ts", mutant };
    const lost = { moved: 0, missing: [survivor], stale: [RULE], reasons: [RULE] };
    expect(match([RULE], [survivor])).toEqual(lost);
  });
});

describe("of several with one shape", () => {
  const other = { ...RULE, file: "src/c.ts", reason: "because" };
  const survivorIn = (file) => ({ file, mutant: "if (⟦i < 0 → i <= 0⟧) return it;" });

  test("each takes the one of its file", () => {
    const { reasons, missing, stale } = match(
      [RULE, other],
      [survivorIn("src/c.ts"), survivorIn("src/new/a.ts")],
    );
    expect([missing, stale]).toEqual([[], []]);
    expect(reasons).toEqual([
      { ...survivorIn("src/new/a.ts"), reason: "why" },
      { ...survivorIn("src/c.ts"), reason: "because" },
    ]);
  });

  test("none is taken if the reasons differ", () => {
    const { moved, missing, stale } = match([RULE, other], [survivorIn("src/d.ts")]);
    expect([moved, missing.length, stale.length]).toEqual([0, 1, 2]);
  });

  test("any is taken if the reasons are the same", () => {
    const same = { ...other, reason: RULE.reason };
    const { moved, missing, stale } = match([RULE, same], [survivorIn("src/d.ts")]);
    expect([moved, missing.length, stale.length]).toEqual([1, 0, 1]);
  });

  test("none is taken if there are more survivors than reasons", () => {
    const { moved } = match([RULE], [survivorIn("src/d.ts"), survivorIn("src/e.ts")]);
    expect(moved).toBe(0);
  });
});

test("a reason whose mutant has not been tried stays", () => {
  const survivor = { file: "src/b.ts", mutant: RULE.mutant };
  const { reasons, missing, stale } = matchReasons([RULE], [survivor], () => false);
  expect([reasons, missing, stale]).toEqual([[RULE], [survivor], []]);
});

test.each([
  ['a("x // y", b) // z', '#1 ( "x // y" , #2 )'],
  ["/* z */ a.b = a", "#1 . #2 = #1"],
  ["return ⟦/a[/b]+/g → /a/g⟧.test(c)", "return ⟦ /a[/b]+/g → /a/g ⟧ . #1 ( #2 )"],
  ["a / b / c", "#1 / #2 / #3"],
  [`\`x \${a}:\${b.a}\` + b`, `\`x \${#1}:\${#2 . #1}\` + #2`],
  ["#a = 1.5e3;", "# #1 = 1.5e3 ;"],
  ["(b) => ⟦… → {}⟧", "( #1 ) => ⟦ … → { } ⟧"],
])("the shape of %s", (code, expected) => {
  expect(shapeOfCode(code)).toBe(expected);
});

test.each([
  [
    'display name dropped: a "a b" = b / [a-c]i => a = b / [a-c]i',
    'r "a b" = s / [a-c]i => r = s / [a-c]i',
  ],
  [
    '$ dropped: $(a "a"i / b|1..2|)* => (a "a"i / b|1..2|)*',
    '$(r "a"i / s|1..2|)* => (r "a"i / s|1..2|)*',
  ],
])("the shape of a mutant of the grammar is the same after a rename: %s", (mutant, renamed) => {
  const [change] = mutant.split(":", 1);
  expect(shapeOfGrammar(`${change}: ${renamed}`)).toBe(shapeOfGrammar(mutant));
  expect(shapeOfGrammar(`count: ${renamed}`)).not.toBe(shapeOfGrammar(mutant));
});
