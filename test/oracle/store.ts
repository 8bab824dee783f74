/** Keeps automata in build/oracle/: making one takes longer than most tests that use it. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { type Automaton, compile } from "./automaton.ts";

const HERE = new URL("./", import.meta.url);
const FOLDER = new URL("../../build/oracle/", import.meta.url);

/** The automaton that `compile` makes. It is made again if the ABNF or any code of this folder changes. */
export function stored(abnf: string, startRules: readonly string[]): Automaton {
  const hash = createHash("sha256").update(JSON.stringify([abnf, startRules]));
  for (const name of readdirSync(HERE).sort()) {
    if (name.endsWith(".ts")) hash.update(readFileSync(new URL(name, HERE)));
  }
  const file = new URL(`${hash.digest("hex")}.json`, FOLDER);
  if (existsSync(file)) return read(readFileSync(file, "utf8"));
  const automaton = compile(abnf, startRules);
  mkdirSync(FOLDER, { recursive: true });
  const draft = new URL(`${process.pid}.json`, FOLDER); // other processes may read the file at any time
  writeFileSync(draft, written(automaton));
  renameSync(draft, file);
  return automaton;
}

function written({ symbols, start, next, accepting, classOf }: Automaton): string {
  return JSON.stringify({
    symbols,
    start,
    lists: [next, accepting, classOf].map((list) => [...list]),
  });
}

function read(json: string): Automaton {
  const { symbols, start, lists } = JSON.parse(json);
  const [next, accepting, classOf] = lists;
  return {
    ...{ symbols, start, next: Int32Array.from(next) },
    ...{ accepting: Uint8Array.from(accepting), classOf: Uint8Array.from(classOf) },
  };
}
