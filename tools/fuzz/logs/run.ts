/** Counts what `redact` leaves visible in texts as logs have them: README.md explains the options. */
import { mkdirSync, writeFileSync } from "node:fs";
import type { SipUri } from "../../../src/index.ts";
import { oracle } from "../../../test/oracle/agreement.ts";
import { overCharacters } from "../../../test/oracle/characters.ts";
import { memberGenerator, seeded } from "../../../test/oracle/random.ts";
import { load } from "../library.ts";
import { holdsAnother, isVisible, type LogText, logText } from "./texts.ts";

const [texts = 1_000_000, seed = 3261] = process.argv.slice(2).map(Number);
const library = await load(new URL("../../../", import.meta.url));
const random = seeded(seed);
const member = memberGenerator(overCharacters(oracle("SIP-URI", "SIPS-URI")), random);
const ALL = { user: true, headers: true } as const;
const counts = new Map<string, number>();
const shown = new Map<string, number>();
const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

function fail(what: string, log: LogText, output: string): void {
  add(`fail ${what}`);
  const key = `${what} ${log.kind} ${log.notation} ${log.nesting}`;
  const times = (shown.get(key) ?? 0) + 1;
  shown.set(key, times);
  if (times < 2)
    console.log(
      what,
      "|",
      log.kind,
      "|",
      log.notation,
      "|",
      log.nesting,
      "|",
      log.uri,
      "\n  ",
      JSON.stringify(log.text),
      "\n  ",
      JSON.stringify(output),
    );
}

for (let i = 0; i < texts; i++) {
  const { value } = library.core.safeParse(member(), { limits: false, constraints: false });
  if (value === undefined) {
    i--;
    continue;
  }
  const log = logText(value as SipUri, random);
  // It is a URI without a password: "sip:alice;x=1:secret".
  const read = library.core.safeParse(log.uri, { limits: false, constraints: false }).value;
  if (log.kind !== "valid" && read?.password === null) continue;
  // So it is up to the ",": "sip:ali@ce:5060,secret@h".
  if (log.kind === "mutated" && /^[^@]*@[^@]*,[^@]*@/.test(log.uri)) continue;
  add(log.kind);
  const plain = library.redact.redact(log.text);
  const all = library.redact.redact(log.text, ALL);
  if (log.secrets.includes("password") && isVisible("password", plain))
    fail("password", log, plain);
  for (const secret of log.secrets)
    if (log.kind !== "cut off" && isVisible(secret, all)) fail(`all ${secret}`, log, all);
  if (log.kind === "valid" && !log.hasPassword && !holdsAnother(log.uri) && plain !== log.text)
    fail("changed", log, plain);
}
console.log(counts);
