import { expect, test } from "@jest/globals";
import { ANY_CHARACTER, END_OF_TEXT, EVERYTHING, MARKS, markOf } from "../symbols.mjs";

test("a mark is one symbol, no character, not the end of the text, and no other mark", () => {
  const marks = Array.from({ length: 256 }, (_, index) => markOf(index));
  expect(marks.map(({ size }) => size)).toEqual(marks.map(() => 1));
  const [first, ...others] = marks;
  const all = first.union(...others);
  expect(all.equals(MARKS)).toBe(true);
  expect(all.size).toBe(256);
  expect(ANY_CHARACTER.union(END_OF_TEXT).equals(all.negate())).toBe(true);
  expect(EVERYTHING.equals(ANY_CHARACTER.union(END_OF_TEXT, MARKS))).toBe(true);
});

test("there are 256 marks", () => {
  expect(() => markOf(256)).toThrow(new RangeError("pattern: too many predicates"));
});
