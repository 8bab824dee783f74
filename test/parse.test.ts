import { describe, expect, test } from "@jest/globals";
import { isSipUri, parse, type SipUri, safeParse, serialize } from "../src/index.ts";
import { rows, type UriRow, uriOf } from "./support/cases.ts";

type Verdict = (UriRow & { syntax?: undefined }) | { readonly syntax: string };

describe("components", () => {
  test.each(rows<UriRow & { from: string; text: string }>("parse"))("$from: $text", (row) => {
    expect(parse(row.text)).toStrictEqual(uriOf(row));
  });
});

describe("RFC 4475 and RFC 5118, every URI", () => {
  const torture = rows<Verdict & { rfc: number; message: string; text: string }>("torture");

  test("the table has all 91", () => {
    expect(new Set(torture.map(({ text }) => text)).size).toBe(91);
  });

  test.each(torture)("$rfc $message: $text", (row) => {
    const result = safeParse(row.text, { limits: false });
    if (row.syntax === undefined) {
      expect(result.value).toStrictEqual(uriOf(row));
      expect(serialize(result.value as SipUri, { limits: false })).toBe(row.text);
    } else {
      expect(result.issues).toMatchObject([{ kind: "syntax", code: row.syntax }]);
    }
  });
});

describe("isSipUri", () => {
  test("is a filter", () => {
    const values = ["sip:alice@h", "alice", "", "sip:h;lr;lr", `sip:${"a".repeat(251)}`, "SIPS:h"];
    expect(values.filter(isSipUri)).toEqual(["sip:alice@h", "SIPS:h"]);
  });

  test.each([undefined, null, 5, {}, ["sip:h"], new String("sip:h"), Symbol("sip:h")])(
    "is false for %p",
    (value) => {
      expect(isSipUri(value)).toBe(false);
    },
  );

  test("ignores a second argument", () => {
    const isValid: (...args: unknown[]) => boolean = isSipUri as never;
    expect(isValid("sip:h;lr;lr", { constraints: false })).toBe(false);
    expect(isValid("sip:h", "not options")).toBe(true);
    expect(isSipUri).toHaveLength(1);
  });
});
