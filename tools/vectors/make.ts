/** Makes the public vectors, test/vectors/*.json: what the library answers to texts of the tables and the oracle. */
import { readFileSync } from "node:fs";
import type { Issue, Limits, Options } from "../../src/index.ts";
import { oracle } from "../../test/oracle/agreement.ts";
import {
  accessTexts,
  type CharacterAutomaton,
  overCharacters,
} from "../../test/oracle/characters.ts";
import { distances, liveStates, range, step } from "../../test/oracle/dfa.ts";
import { pick, seeded } from "../../test/oracle/random.ts";
import { rows } from "../../test/support/cases.ts";

const ABOUT = { $schema: "./schema.json", version: 1, license: "CC0-1.0" };

/** A text, and where it comes from. Without the option `limits`, there are none. */
interface Asked {
  readonly text: string;
  readonly from?: string | undefined;
  readonly options?: Options | undefined;
}

/** Two texts that are compared. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly from: string;
}

/** What the adapter of the built library answers. */
interface Answer {
  readonly issues?: readonly Issue[];
  readonly repairs?: readonly Pick<Issue, "code" | "start" | "end">[];
}

const ADAPTER: Readonly<Record<string, (...given: readonly unknown[]) => Answer>> = await import(
  new URL("../../test/vectors/adapter.mjs", import.meta.url).href
);

/** Returns the content of each file by its name. */
export function vectorFiles(): ReadonlyMap<string, string> {
  const files: Readonly<Record<string, readonly (Asked | Pair)[]>> = {
    parse: uriTexts(),
    equals: rows<Pair>("equals"),
    "parse-tel": telTexts(),
    "equals-tel": rows<Pair>("equals-tel"),
    "parse-name-addr": tables("name-addr", "name-addr-issues", "name-addr-written"),
    "parse-contacts": contactTexts(),
    repair: rows<Asked>("repair").map(({ text, options }) => ({ text, options })),
  };
  const written = Object.entries(files).map(([name, questions]) => {
    const head = { ...ABOUT, function: camelCase(name) };
    return [`${name}.json`, fileText(head, answered(head.function, questions))] as const;
  });
  return new Map([...written, ["stacks.json", stacksText()]]);
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A file with one vector on a line, so that a change shows in the diff. */
function fileText(head: object, vectors: readonly object[]): string {
  const lines = vectors.map((vector) => `    ${JSON.stringify(vector)}`);
  const start = JSON.stringify(head, null, 2).replace(/\n}$/, "");
  return `${start},\n  "vectors": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** A vector for each question; a question is asked once, and only if its text has a UTF-8 form. */
function answered(name: string, questions: readonly (Asked | Pair)[]): object[] {
  const found = new Map<string, object>();
  for (const question of questions) {
    const given = "text" in question ? [question.text, question.options] : [question.a, question.b];
    const key = JSON.stringify(given);
    if (found.has(key) || /\\ud[89a-f]/.test(key)) continue;
    const answer = ADAPTER[name]?.(...given) ?? {};
    found.set(key, { ...question, ...withoutMessages(answer) });
  }
  return [...found.values()];
}

/** An answer without what another implementation need not have. */
function withoutMessages({ issues, repairs, ...answer }: Answer): Answer {
  return {
    ...answer,
    ...(issues && { issues: issues.map(({ message: _, path: __, ...issue }) => issue) as never }),
    ...(repairs && { repairs: repairs.map(({ code, start, end }) => ({ code, start, end })) }),
  };
}

/** The rows of some tables. */
function tables(...names: readonly string[]): Asked[] {
  return names.flatMap((name) => rows<Asked>(name).map(({ from, text }) => ({ from, text })));
}

/** Texts as long as the limits allow, and one character longer. The default limits are 254 and 1023. */
const LIMITED: readonly (readonly [text: string, limits: Limits])[] = [
  ["sip:".padEnd(254, "a"), {}],
  ["sip:".padEnd(255, "a"), {}],
  ["sip:a?b=123", { uri: 5, headers: 5 }],
  ["sip:a?b=1234", { uri: 5, headers: 5 }],
  ["sip:aa?b=1234", { uri: 5, headers: 5 }],
];

function uriTexts(): Asked[] {
  const torture = rows<{ rfc: number; message: string; text: string }>("torture");
  const rules = rows<{ rule: string; in: string; members: string[]; others: string[] }>(
    "abnf-rules",
  );
  return [
    ...tables("parse", "syntax", "constraints", "normalize", "decode", "address-of-record"),
    ...torture.map(({ rfc, message, text }) => ({ from: `RFC ${rfc} ${message}`, text })),
    ...rules.flatMap(({ rule, in: place, members, others }) =>
      [...members, ...others].map((part) => ({
        from: `the rule ${rule}`,
        text: place.replace("{}", () => part),
        options: { constraints: false },
      })),
    ),
    ...LIMITED.map(([text, limits]) => ({ from: "limits", text, options: { limits } })),
    ...rows<Asked>("constraints").map(({ text }) => ({ text, options: { constraints: false } })),
    ...["sip:a_b", "sip:_", "sip:h;maddr=a_b", "sip:a_b.1"].map((text) => {
      return { from: "underscores", text, options: { underscores: true } };
    }),
    ...throughEachState("SIP-URI", "SIPS-URI"),
  ];
}

function telTexts(): Asked[] {
  return [...tables("tel", "tel-issues"), ...throughEachState("telephone-uri")];
}

function contactTexts(): Asked[] {
  return [
    { from: "RFC 3261 §10.2.2", text: "*" },
    ...tables("name-addr-contacts", "name-addr-issues"),
  ];
}

/** How many near misses there are for each state. */
const MISSES = 2;

/**
 * For each state of the automaton of the ABNF: a shortest member that passes through it, and that member
 * with one character put in at this place which no member has there.
 */
function throughEachState(...startRules: readonly string[]): Asked[] {
  const dfa = overCharacters(oracle(...startRules));
  const access = accessTexts(dfa);
  const distance = distances(dfa);
  const random = seeded(3261);
  const isDead = (state: number, symbol: number) => distance[step(dfa, state, symbol)] === Infinity;
  return liveStates(dfa).flatMap((state) => {
    const [before = "", after] = [access[state], shortestEnd(dfa, distance, state)];
    const wrong = range(dfa.symbols).filter((symbol) => isDead(state, symbol));
    const misses = range(MISSES).map(() => dfa.characters[pick(random, wrong)] ?? "");
    return ["", ...misses].map((character) => ({
      from: "the automaton",
      text: before + character + after,
      options: { constraints: false },
    }));
  });
}

function shortestEnd(dfa: CharacterAutomaton, distance: Float64Array, from: number): string {
  let [state, text] = [from, ""];
  while (distance[state] !== 0) {
    const nearer = (symbol: number) =>
      distance[step(dfa, state, symbol)] === Number(distance[state]) - 1;
    const symbol = range(dfa.symbols).find(nearer) as number;
    text += dfa.characters[symbol];
    state = step(dfa, state, symbol);
  }
  return text;
}

/** What each stack read, as `npm run tool interop` measured it. */
function stacksText(): string {
  const file = new URL("../interop/differences.json", import.meta.url);
  const { date, stacks, kinds, headerKinds } = JSON.parse(readFileSync(file, "utf8"));
  const vectors = [...kinds, ...headerKinds].flatMap(({ kind, component, others = [], ...row }) =>
    [row, ...others].map(({ text, read }) => ({ kind, component, text, read })),
  );
  return fileText({ ...ABOUT, measured: date, stacks }, vectors);
}
