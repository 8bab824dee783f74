import { describe, expect, test } from "@jest/globals";
import { safeParseNameAddr, safeParseNameAddrList } from "../src/name-addr/index.ts";
import { safeParseTel } from "../src/tel/index.ts";
import { rows } from "./support/cases.ts";

interface Row {
  readonly of: keyof typeof READERS;
  readonly rule: string;
  /** The text around one of the rule, which replaces {}. */
  readonly in: string;
  /** The first and the last. */
  readonly members: readonly string[];
  /** One too many, and the characters beside the range. */
  readonly others: readonly string[];
}

const READERS = {
  tel: safeParseTel,
  "name-addr": safeParseNameAddr,
  "name-addr list": safeParseNameAddrList,
} as const;

/** RFC 3261 §25.1 and RFC 8217 §3 around a URI, RFC 3966 §3. */
describe("each rule of tel URIs and of what is around a URI", () => {
  const admitsAll = { limits: false, constraints: false } as const;

  test.each(rows<Row>("header-rules"))("$rule in $in", ({ of, in: place, members, others }) => {
    const parsed = (text: string) =>
      READERS[of](
        place.replace("{}", () => text),
        admitsAll,
      );
    expect(members.filter((text) => !parsed(text).success)).toEqual([]);
    expect(others.filter((text) => parsed(text).success)).toEqual([]);
    // It has a place, so the grammar refuses it, and not the code that looks at the URI again.
    const issue = { kind: "syntax", start: expect.any(Number) };
    for (const text of others) expect(parsed(text).issues).toMatchObject([issue]);
  });
});
