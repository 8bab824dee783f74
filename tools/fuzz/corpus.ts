/** The texts that the byte-level generator starts from: those of test/cases, and inputs that were kept. */
import { readdirSync, readFileSync } from "node:fs";
import { pick, type Random } from "../../test/oracle/random.ts";
import type { Kind, Law } from "./law.ts";

const CASES = new URL("../../test/cases/", import.meta.url);
/** At most this many texts of a kind are kept; then a new one replaces one at random. */
const MOST = 4000;
const LONGEST = 400;

export class Corpus {
  readonly #texts = new Map<Kind, string[]>();
  /** Whole inputs by law. */
  readonly #inputs = new Map<string, (readonly string[])[]>();

  pick(kind: Kind, random: Random): string {
    const texts = this.#of(kind);
    return texts.length === 0 ? "" : pick(random, texts);
  }

  /** An input that was kept for a law, or `undefined` if none was. */
  pickInput({ name }: Law, random: Random): readonly string[] | undefined {
    const inputs = this.#inputs.get(name);
    return inputs && pick(random, inputs);
  }

  keep(law: Law, parts: readonly string[], random: Random): void {
    if (parts.some((text) => text.length > LONGEST)) return;
    const inputs = this.#inputs.get(law.name) ?? [];
    this.#inputs.set(law.name, inputs);
    put(inputs, parts, random);
    law.input.forEach((kind, i) => {
      if (kind !== "choices") put(this.#of(kind), parts[i] ?? "", random);
    });
  }

  #of(kind: Kind): string[] {
    const texts = this.#texts.get(kind) ?? [...(textsOfCases().get(kind) ?? [])];
    this.#texts.set(kind, texts);
    return texts;
  }
}

let cases: ReadonlyMap<Kind, readonly string[]> | undefined;

/** The texts of test/cases by kind; the files are read once. */
function textsOfCases(): ReadonlyMap<Kind, readonly string[]> {
  if (cases !== undefined) return cases;
  const found = new Map<Kind, string[]>();
  for (const file of readdirSync(CASES)) {
    if (!file.endsWith(".json")) continue;
    for (const text of stringsIn(JSON.parse(readFileSync(new URL(file, CASES), "utf8")))) {
      for (const kind of kindsOf(file, text)) {
        const texts = found.get(kind) ?? [];
        texts.push(text);
        found.set(kind, texts);
      }
    }
  }
  cases = found;
  return found;
}

function put<T>(list: T[], item: T, random: Random): void {
  list[list.length < MOST ? list.length : random(MOST)] = item;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function kindsOf(file: string, text: string): Kind[] {
  const special: Kind[] = [];
  if (/^tel:/i.test(text) || file.startsWith("tel")) special.push("tel");
  if (file.startsWith("name-addr") || text.includes("<")) special.push("header", "headers");
  if (file.startsWith("host") || file.startsWith("rfc5952")) special.push("host");
  const isSip = /^sips?:/i.test(text) || special.length === 0;
  const kinds: Kind[] = isSip ? [...special, "sip", "plain"] : special;
  if (file.startsWith("policy")) kinds.push("suspect");
  if (file.startsWith("user-input")) kinds.push("typed");
  return kinds;
}
