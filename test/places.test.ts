/** No place cuts a surrogate pair or a combining sequence, whichever function returns it. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { check, fromUserInput } from "../src/forms/index.ts";
import { safeParse } from "../src/index.ts";
import {
  safeParseContacts,
  safeParseNameAddr,
  safeParseNameAddrList,
} from "../src/name-addr/index.ts";
import { repair } from "../src/repair/index.ts";
import { safeParseTel } from "../src/tel/index.ts";
import { callParameters, parseTwilioTo } from "../src/twilio/index.ts";
import { runs } from "./support/arbitraries.ts";

interface Place {
  readonly code: string;
  readonly start: number | null;
  readonly end: number | null;
}

const TIGHT = { limits: { uri: 6, headers: 2 } };
const CALL = { to: "sip:bob@h", from: "a", url: "https://h/" };

const FUNCTIONS: Record<string, (text: string) => readonly Place[]> = {
  safeParse: (text) => [
    ...(safeParse(text).issues ?? []),
    ...(safeParse(text, TIGHT).issues ?? []),
  ],
  check: (text) => check(text, { hosts: ["h"], ...TIGHT }).issues ?? [],
  fromUserInput: (text) => {
    const results = [
      fromUserInput(text),
      fromUserInput(text, { defaultHost: "h", idn: true }),
      fromUserInput(text, { policy: { hosts: [] } }),
      fromUserInput(text, TIGHT),
    ];
    return results.flatMap(({ issues, changes }): readonly Place[] => issues ?? changes ?? []);
  },
  safeParseTel: (text) => [
    ...(safeParseTel(text).issues ?? []),
    ...(safeParseTel(text, TIGHT).issues ?? []),
  ],
  repair: (text) => {
    const { issues, repairs } = repair(text);
    return issues ?? repairs ?? [];
  },
  safeParseNameAddr: (text) => safeParseNameAddr(text).issues ?? [],
  safeParseNameAddrList: (text) => safeParseNameAddrList(text).issues ?? [],
  safeParseContacts: (text) => safeParseContacts(text, TIGHT).issues ?? [],
  parseTwilioTo: (text) => parseTwilioTo(text).issues ?? [],
};

/** The options of a call whose texts have places. */
const OPTIONS = ["to", "from", "twiml", "sipAuthUsername", "sipAuthPassword"] as const;

for (const option of OPTIONS) {
  FUNCTIONS[`callParameters, ${option}`] = (text) => {
    const { issues = [], warnings = [] } = callParameters({ ...CALL, [option]: text });
    return [...issues, ...warnings].filter(({ path }) => path?.[0] === option);
  };
}

function isCut(text: string, at: number): boolean {
  const isPair =
    /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
  return at > 0 && (isPair || /^\p{M}/u.test(text.slice(at)));
}

const BITS = [
  ...["sip:", "tel:", "client:", "bob", "@", "h", ".com", ";", "?", "=", "<", ">", '"', " ", ","],
  ...[
    "1",
    "+1 415 555 0100",
    "\u0301",
    "e\u0301\u0302",
    "\ud83d\ude00",
    "\u200b",
    "\uff11",
    "\u0661",
  ],
  ...["\u0915\u094d", "#", "%", "\u0000", "-", "(", "x9", "\u0001\u0301", "_", "http://"],
];
const text = fc.array(fc.constantFrom(...BITS), { maxLength: 12 }).map((bits) => bits.join(""));
const long = fc
  .tuple(fc.constantFrom("", "x", "<"), fc.constantFrom("e\u0301", "\ud83d\ude00"))
  .map(([start, bit]) => start + bit.repeat(2001));

test.each(Object.entries(FUNCTIONS))("%s", (_, placesOf) => {
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: text }, long), (typed) => {
      for (const { code, start, end } of placesOf(typed)) {
        if (start === null || end === null || start === end) continue;
        expect([code, isCut(typed, start), isCut(typed, end)]).toEqual([code, false, false]);
      }
    }),
    runs(5),
  );
});
