import type { ReferenceUri } from "./bare.mjs";

export function parse(text: string): ReferenceUri | undefined;
export function isValid(text: string): boolean;
