/**
 * How many random inputs a test tries: a small number in `npm test`, which should be quick, and a large
 * one in `npm run tool long-tests`, which CI runs as well.
 */
export const IS_LONG: boolean = process.env.LONG_TESTS === "1";

export function effort(small: number, large: number): number {
  return IS_LONG ? large : small;
}
