/** What a person may have typed or pasted: pieces of addresses, in any order and any mess. */
import fc from "fast-check";
import { character } from "../../src/fast-check/pieces.ts";

const piece = fc.oneof(
  fc.constantFrom(...'@:;?/\\#%<>"&=,.[]+-() \t\n\u00a0\u200b\u200d\u202a\u202e\u00ad'),
  fc.constantFrom("sip:", "SIPS:", "//", "tel:", "mailto:", "bob", "example.com", "1001"),
  fc.constantFrom(..."'\u201e\u201c\u2018\u2019\u00ab\u00bb"),
  fc.constantFrom("+49", "030", "1234567", "\u2013", "415", "555-0100"),
  fc.constantFrom(..."\uff20\uff1a\uff0e\uff05\uff42\u00fc\u05d0\u3002"),
  fc.constantFrom("\u0967\u0966", "\u0661", "\u06f9", "\ud835\udfcf", "\u2460", "\u30fc", "\uff70"),
  fc.constantFrom("ext. 9", "x9", ";ext=5", "(mobile)", "*31#", "*98", "callto:", "tel://", "800-"),
  fc.constantFrom("sip%3A", "%40", "%20", "%2B", "415 555 0100 ", "+1 415", ": 5060", "~"),
  fc.string({ unit: character, maxLength: 2 }),
);

export const typedText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
