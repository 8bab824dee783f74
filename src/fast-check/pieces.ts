/** What the arbitraries share: their options, characters as the grammar has them, texts and lists of them. */
import * as fc from "fast-check";
import { failOptions } from "../expect.ts";
import { readOptions, type Settings } from "../options.ts";
import type { Options } from "../types.ts";

/** Reads options, and refuses a limit that even the shortest URI exceeds: drawing one would never end. */
export function settingsOf(options: Options | undefined, shortest: string): Settings {
  const settings = readOptions(options);
  const { length } = shortest;
  if (settings.maxUri >= length) return settings;
  const message = `The limit uri must be at least ${length}, the length of ${shortest}.`;
  return failOptions(message, ["limits", "uri"]);
}

/** In the order in which shrinking prefers them. */
const ASCII = [
  ...new Set([
    ..."abcdefghijklmnopqrstuvwxyz0123456789",
    ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ]),
];

/** Returns the ASCII characters for which a rule of the grammar returns a value. */
export function charactersOf(rule: (character: string) => unknown): readonly string[] {
  return ASCII.filter((character) => !["undefined", "number"].includes(typeof rule(character)));
}

/** Any character that has a UTF-8 form. For its unit "binary", fast-check first makes a table of all. */
export const character: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

export function some(
  part: fc.Arbitrary<string>,
  minLength = 1,
  maxLength = 6,
): fc.Arbitrary<string> {
  return fc.array(part, { minLength, maxLength }).map((parts) => parts.join(""));
}

/** `oneof` that shrinks to its first arbitrary. */
export function anyOf<T>(
  ...choices: readonly (fc.Arbitrary<T> | fc.WeightedArbitrary<T>)[]
): fc.Arbitrary<T> {
  return fc.oneof({ withCrossShrink: true }, ...choices);
}

export const HEXDIG: readonly string[] = [..."0123456789abcdefABCDEF"];
const hexdig = fc.constantFrom(...HEXDIG);

/** An escape of any octet, in either case, or all escapes of a character's UTF-8. */
const escaped = anyOf(
  fc.tuple(hexdig, hexdig).map(([high, low]) => `%${high}${low}`),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 1 })
    .map((text) => encodeURIComponent(text).replace("(", "%28").replace(")", "%29")), // no token has these
);

/** Wire text of these characters and escapes. */
export function wire(raw: readonly string[], minLength = 1): fc.Arbitrary<string> {
  const part = anyOf(
    { weight: 5, arbitrary: fc.constantFrom(...raw) },
    { weight: 1, arbitrary: escaped },
  );
  return some(part, minLength);
}

/** A parameter or a header. */
export function item<T>(
  name: fc.Arbitrary<string>,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ name: string; value: T }> {
  return fc.tuple(name, value).map(([key, content]) => ({ name: key, value: content }));
}

/** A parameter with this name, in any case. */
export function named<T>(
  name: string,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ name: string; value: T }> {
  return item(fc.mixedCase(fc.constant(name)), value);
}

/** A list in which no two items have the same key, unless constraints are off. */
export function distinct<T>(
  item: fc.Arbitrary<T>,
  keyOf: (item: T) => string,
  constraints: boolean,
  maxLength: number,
): fc.Arbitrary<T[]> {
  return constraints
    ? fc.uniqueArray(item, { maxLength, selector: keyOf })
    : fc.array(item, { maxLength });
}
