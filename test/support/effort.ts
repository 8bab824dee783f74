/**
 * How much is tried at random. `npm test` takes the small number, so that it is quick; CI also runs
 * `npm run tool long-tests`, which takes the large one.
 */
export const IS_LONG: boolean = process.env.LONG_TESTS === "1";

export function effort(small: number, large: number): number {
  return IS_LONG ? large : small;
}
