/** Arbitrary tel URIs, from the characters that RFC 3966 §3 lists. */
import fc, { type Arbitrary } from "fast-check";
import type { TelUri } from "../../src/tel/index.ts";
import type { UriParameter } from "../../src/types.ts";

const from = (characters: string) => fc.constantFrom(...characters);
const some = (characters: string, minLength = 1, maxLength = 6) =>
  fc.string({ unit: from(characters), minLength, maxLength });

const between = (before: string, must: string, after: string) =>
  fc.tuple(some(before, 0, 3), from(must), some(after, 0)).map((parts) => parts.join(""));
const SEPARATORS = "-.()";
const DIGITS = "0123456789";
const HEX = `${DIGITS}ABCDEFabcdef*#`;
const globalNumber = between(SEPARATORS, DIGITS, DIGITS + SEPARATORS).map((digits) => `+${digits}`);
const localNumber = between(SEPARATORS, HEX, HEX + SEPARATORS);

const value = fc
  .array(
    fc.oneof(
      from("abzABZ019-_.!~*'()[]/:&+$"),
      from(DIGITS + HEX.slice(0, 22)).map((c) => `%4${c}`),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(""));
const cased = (name: string) => fc.mixedCase(fc.constant(name));
const parameter = (
  name: Arbitrary<string>,
  of: Arbitrary<string | true>,
): Arbitrary<UriParameter> => fc.tuple(name, of).map(([key, item]) => ({ name: key, value: item }));

const plain = parameter(
  some("abcXYZ019-", 1, 4).filter((name) => !/^(m-|ext$|isub$)/i.test(name)),
  fc.oneof(fc.constant(true as const), value),
);
const extension = parameter(cased("ext"), between(SEPARATORS, DIGITS, DIGITS + SEPARATORS));
const subaddress = parameter(cased("isub"), value);
const context = parameter(
  cased("phone-context"),
  fc.oneof(globalNumber, fc.constantFrom("example.com", "EXAMPLE.com", "h.", "1.a-b.C")),
);

const parameters = fc
  .tuple(
    fc.uniqueArray(plain, { maxLength: 4, selector: ({ name }) => name.toLowerCase() }),
    fc.option(fc.oneof(extension, subaddress)),
  )
  .map(([list, special]) => (special === null ? list : [...list, special]));

export const tel: Arbitrary<TelUri> = fc
  .oneof(
    fc.tuple(globalNumber, parameters),
    fc
      .tuple(localNumber, parameters, context)
      .map(([number, list, item]) => [number, [...list, item]] as const),
  )
  .chain(([number, list]) =>
    fc
      .shuffledSubarray([...list], { minLength: list.length })
      .map((shuffled) => ({ scheme: "tel" as const, number, parameters: shuffled })),
  );

/** Pairs of tel URIs that are the same or nearly the same. */
export const nearTels: Arbitrary<readonly [TelUri, TelUri]> = fc
  .tuple(tel, fc.array(fc.tuple(fc.nat(7), fc.nat(20)), { maxLength: 3 }))
  .map(([first, steps]) => [first, steps.reduce(changed, first)] as const);

const flipped = (text: string) =>
  text.replace(/[a-z]/gi, (c) => (c < "a" ? c.toLowerCase() : c.toUpperCase()));

function changed(value: TelUri, [change, at]: readonly [number, number]): TelUri {
  const { number, parameters: list } = value;
  const place = at % (list.length || 1);
  const inPlace = (edit: (item: UriParameter) => UriParameter) =>
    list.map((item, i) => (i === place ? edit(item) : item));
  switch (change) {
    case 0:
      return {
        ...value,
        number: number.replace(/[\dA-F]/i, (digit) => `${digit}${"-.()"[at % 4]}`),
      };
    case 1:
      return { ...value, number: flipped(number) };
    case 2:
      return { ...value, number: number.replace(/[-.()]/, "") };
    case 3:
      return { ...value, parameters: [...list.slice(place), ...list.slice(0, place)] };
    case 4:
      return { ...value, parameters: inPlace((item) => ({ ...item, name: flipped(item.name) })) };
    case 5:
      return {
        ...value,
        parameters: inPlace((item) =>
          item.value === true ? item : { ...item, value: flipped(item.value) },
        ),
      };
    case 6:
      return {
        ...value,
        parameters: list.filter((_, i) => i !== at % 6 || /context/i.test(list[i]?.name ?? "")),
      };
    default:
      return { ...value, number: `${number}${at % 10}` };
  }
}
