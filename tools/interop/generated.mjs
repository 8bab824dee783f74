/** URIs from `sip-uri/fast-check`, the same in each run, and the fixes that cautions offer for them. */
import fc from "fast-check";
import { isSipUri, parse, serialize } from "../../src/index.ts";
import { cautions } from "../../src/interop/index.ts";
import { STACKS } from "../../src/interop/stacks.ts";
import { uri } from "../../test/support/arbitraries.ts";
import { METHODS } from "./kinds.mjs";

const SEED = 3261;

/** What is usual in each component. */
const word = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 2, maxLength: 8 });
const usual = fc.record({
  scheme: fc.constant("sip"),
  user: fc.oneof(word, fc.constantFrom("+12015550123", "alice.b-c_d", null)),
  password: fc.constant(null),
  host: fc.oneof(
    fc.tuple(word, word).map((labels) => labels.join(".")),
    fc.ipV4(),
  ),
  port: fc.constantFrom(null, 5060, 5070),
  parameters: fc.subarray([
    { name: "transport", value: "tcp" },
    { name: "lr", value: true },
    { name: "ob", value: true },
    { name: "x", value: "1" },
  ]),
  headers: fc.subarray([{ name: "Subject", value: "x" }]),
});

/** What is usual in most components, and anything in the others. */
const mixed = fc
  .tuple(uri, usual, fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }))
  .map(([any, plain, dice]) => {
    const names = Object.keys(plain);
    return Object.fromEntries(
      names.map((name, at) => [name, (dice[at] === 0 ? any : plain)[name]]),
    );
  });

const longer = fc.constantFrom("x", "2", "S", "-a", "");
const joined = (...parts) => fc.tuple(...parts).map((texts) => texts.join(""));
const known = fc.constantFrom("lr", "Lr", "LR", "transport", "ttl", "maddr", "user", "method");

/** A parameter that a stack may take for a known one, or its value for a known value. */
const nearlyKnown = fc.oneof(
  fc.record({ name: joined(known, longer), value: fc.constantFrom(true, "1", "on") }),
  fc.record({
    name: fc.constantFrom("user", "User"),
    value: joined(fc.constantFrom("phone", "Phone", "ip", "IP", "x", "%70hone"), longer),
  }),
  fc.record({
    name: fc.constantFrom("method", "Method"),
    value: joined(fc.constantFrom("", "x"), fc.constantFrom(...METHODS, "invite", "a"), longer),
  }),
  fc.record({
    name: fc.constant("transport"),
    value: joined(fc.constantFrom("udp", "TCP", "tls", "sctp", "ws", "wss"), longer),
  }),
);

const withNearlyKnown = fc
  .tuple(usual, fc.array(nearlyKnown, { minLength: 1, maxLength: 2 }))
  .map(([plain, parameters]) => ({ ...plain, parameters }));

/** @returns {string[]} */
export function generatedTexts() {
  const draw = (uris, numRuns) => fc.sample(uris, { numRuns, seed: SEED });
  const uris = [...draw(uri, 1000), ...draw(mixed, 2000), ...draw(withNearlyKnown, 1000)];
  return [...new Set(uris.map(written))].filter(isSipUri);
}

/**
 * Returns the fixes that cautions offer for these URIs. Each stack is asked for alone, because there are more fixes for
 * fewer stacks.
 *
 * @param {readonly string[]} texts
 * @returns {string[]}
 */
export function fixesOf(texts) {
  const stacks = /** @type {(keyof typeof STACKS)[]} */ (Object.keys(STACKS));
  const found = texts.flatMap((text) =>
    stacks.flatMap((stack) => cautions(parse(text), { stacks: [stack] })),
  );
  return [...new Set(found.map(({ fix }) => fix && written(fix)))].filter(isSipUri);
}

/** The text of a URI, or undefined if its components don't go together. */
function written(value) {
  try {
    return String(serialize(value));
  } catch {
    return undefined;
  }
}
