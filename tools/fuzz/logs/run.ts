/** Counts what `redact` leaves visible in texts as logs have them, by notation, and writes RESULTS.md. */
import { writeFileSync } from "node:fs";
import type { SipUri } from "../../../src/index.ts";
import { oracle } from "../../../test/oracle/agreement.ts";
import { overCharacters } from "../../../test/oracle/characters.ts";
import { memberGenerator, seeded } from "../../../test/oracle/random.ts";
import { LENIENT } from "../law.ts";
import { load } from "../library.ts";
import { BREACHES, type Breach, breachesOf } from "./check.ts";
import { CONTEXTS } from "./contexts.ts";
import { NESTINGS, NOTATIONS } from "./notations.ts";
import { type LogText, logText } from "./texts.ts";

const [texts = 1_000_000, seed = 3261] = process.argv.slice(2).map(Number);
/** Breaches that are printed. */
const MOST_PRINTED = 40;

const library = await load(new URL("../../../", import.meta.url));
const random = seeded(seed);
const member = memberGenerator(overCharacters(oracle("SIP-URI", "SIPS-URI")), random);

class Counts {
  texts = 0;
  ambiguous = 0;
  withPassword = 0;
  readonly kinds = { valid: 0, mutated: 0, "cut off": 0 };
  readonly breaches: Record<Breach, number> = {
    password: 0,
    user: 0,
    header: 0,
    changed: 0,
    broken: 0,
  };

  add({ kind, secrets }: LogText, breaches: readonly Breach[] | null): void {
    this.texts++;
    if (breaches === null) this.ambiguous++;
    else {
      this.kinds[kind]++;
      if (secrets.includes("password")) this.withPassword++;
      for (const breach of breaches) this.breaches[breach]++;
    }
  }

  row(name: string): string {
    const { valid, mutated, "cut off": cut } = this.kinds;
    const counts = [valid, mutated, cut, this.withPassword, this.ambiguous];
    const broken = BREACHES.map((breach) => this.breaches[breach]);
    return `| ${name} | ${[...counts, ...broken].map((count) => count.toLocaleString("en")).join(" | ")} |`;
  }
}

const total = new Counts();
const notations = tableOf(Object.keys(NOTATIONS));
const nestings = tableOf(Object.keys(NESTINGS));
const contexts = tableOf(CONTEXTS.map(({ line }) => line));
let printed = 0;

function tableOf(names: readonly string[]): Map<string, Counts> {
  return new Map(names.map((name) => [name, new Counts()]));
}

function material(): SipUri {
  const { value } = library.core.safeParse(member(), LENIENT);
  return value ?? material();
}

while (total.texts < texts) {
  const log = logText(material(), random);
  const breaches = breachesOf(library, log);
  const { notation, nesting, context } = log;
  for (const counts of [
    total,
    notations.get(notation),
    nestings.get(nesting),
    contexts.get(context),
  ]) {
    counts?.add(log, breaches);
  }
  if (breaches !== null && breaches.length > 0 && printed++ < MOST_PRINTED) {
    console.log(breaches.join(), JSON.stringify(log, null, 1));
  }
}

const HEAD = `| valid | mutated | cut off | with a password | ambiguous | ${BREACHES.join(" | ")} |
|---|${"---:|".repeat(10)}`;
const table = (title: string, counts: ReadonlyMap<string, Counts>) =>
  `| ${title} ${HEAD}\n${[...counts].map(([name, each]) => each.row(`\`${name.replaceAll("|", "\\|").replace(/[^ -~]/g, (c) => JSON.stringify(c).slice(1, -1))}\``)).join("\n")}\n`;
const date = new Date().toISOString().slice(0, 10);
const results = `# What redact leaves visible

Written by \`npm run tool redact-logs\`, ${date}: ${texts.toLocaleString("en")} texts, seed ${seed}, Node.js ${process.versions.node}.

The first columns count texts: URIs that parse, with one wrong character, or cut off in or after the password;
and those that are ambiguous, which are not checked (\`isAnother\` in check.ts). The last columns count broken
promises: a password, a user or a header value, or one of its ends, is visible, also when the text is decoded; a text
whose URI has no password changed; a masked URI does not parse, or has other components.

| all ${HEAD}
${total.row("texts")}

## By notation

${table("notation", notations)}
## By what the line is in

${table("in", nestings)}
## By line

${table("line", contexts)}`;
writeFileSync(new URL("RESULTS.md", import.meta.url), results);
console.log(results.split("\n## ")[0]);
process.exitCode = BREACHES.some((breach) => total.breaches[breach] > 0) ? 1 : 0;
