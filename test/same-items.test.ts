import { describe, expect, test } from "@jest/globals";
import { haveSameItems } from "../src/prove.ts";

type Pair = readonly [name: string, value: string | true];

describe("haveSameItems", () => {
  const lists: readonly (readonly Pair[])[] = [
    [],
    [["a", "1"]],
    [["a", "2"]],
    [["A", "1"]],
    [["b", "1"]],
    [["a", true]],
    [["a", "true"]],
    [
      ["a", "1"],
      ["b", "2"],
    ],
    [
      ["b", "2"],
      ["a", "1"],
    ],
    [
      ["a", "1"],
      ["b", "3"],
    ],
    [
      ["a", "1"],
      ["c", "2"],
    ],
  ];
  const items = (list: readonly Pair[]) => list.map(([name, value]) => ({ name, value }));
  const pairs = lists.flatMap((a, i) => lists.map((b, k) => ({ a, b, same: i === k })));

  test.each(pairs)("$a, $b: $same", ({ a, b, same }) => {
    expect(haveSameItems(items(a), items(b))).toBe(same);
  });
});
