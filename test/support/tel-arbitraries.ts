/** Pairs of tel URIs with small differences, which may matter or not, for the laws of `equalsTel`. */
import fc, { type Arbitrary } from "fast-check";
import { telUri } from "../../src/fast-check/index.ts";
import type { TelUri } from "../../src/tel/index.ts";
import type { UriParameter } from "../../src/types.ts";

/** Pairs of tel URIs that are the same or nearly the same. */
export const nearTels: Arbitrary<readonly [TelUri, TelUri]> = fc
  .tuple(telUri(), fc.array(fc.tuple(fc.nat(7), fc.nat(20)), { maxLength: 3 }))
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
