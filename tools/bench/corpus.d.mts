export const EIGHT: readonly string[];
export const DISTINCT_COUNT: number;
export const HOSTILE: readonly (readonly [string, (length: number) => string])[];
export const HOSTILE_LENGTHS: readonly number[];
export function distinctUris(count?: number, seed?: number): string[];
export function spoil(uris: readonly string[], seed?: number): string[];
export function spoilEnds(uris: readonly string[]): string[];
export function inits(uris: readonly string[]): Record<string, unknown>[];
export interface Generator {
  below(bound: number): number;
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
}
export function generator(seed: number): Generator;
export function flat(text: string): string;
