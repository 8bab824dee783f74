import type { FieldIssues, Mode, Values } from "./mode.ts";

/** Where someone is typing: a field, and the place of its caret. */
export interface Caret {
  readonly field: string;
  readonly at: number;
}

/** Nobody types a longer text. */
const LONGEST = 2000;

/**
 * Returns the issues that stay whatever is typed next: not those of a value that can still become valid. The mode
 * itself judges each end that is tried, so a setting of the mode counts as it does for the whole value.
 */
export function issuesThatStay(mode: Mode, values: Values, caret: Caret | null): FieldIssues {
  const found = mode.issues(values);
  const { field, at } = caret ?? { field: "", at: 0 };
  const { ends } = mode.fields[field] ?? {};
  const text = values[field] ?? "";
  if (ends === undefined || text.length > LONGEST || isEmpty(found)) return found;
  if (ends === "any") return { ...found, [field]: [] };
  let others: FieldIssues | undefined;
  for (const end of ends(values)) {
    const later = mode.issues({ ...values, [field]: text.slice(0, at) + end + text.slice(at) });
    if (isEmpty(later)) return later;
    if (isFine(found, field)) continue; // what is wrong is in another field
    if (isFine(later, field)) others ??= later;
  }
  return others ?? found;
}

export const isEmpty = (found: FieldIssues) =>
  Object.keys(found).every((field) => isFine(found, field));

const isFine = (found: FieldIssues, field: string) => (found[field] ?? []).length === 0;
