/** A parameter or a header. */
interface Item {
  readonly name: string;
  readonly value: string | true;
}

/** Whether two lists have the same names and values in the same order. */
export function haveSameItems(a: readonly Item[], b: readonly Item[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as Item;
    const y = b[i] as Item;
    if (x.name !== y.name || x.value !== y.value) return false;
  }
  return true;
}
