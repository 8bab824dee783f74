/**
 * Decides whether a mutant of the grammar differs from it in what a start rule accepts, in a value, or in
 * the offset of a diagnosis. The texts are random ones and the oracle's probes of every transition of an
 * automaton, which find every recogniser that differs from it in transitions alone.
 */
import { createRequire } from "node:module";
import { bundle } from "../in-process/bundle.mjs";

/** The number of random texts: a source takes minutes, not hours. */
const RANDOM = 30_000;
const SEED = 3261;

const SIP = ["SIP_URI"];
const TEL = ["telephone_uri"];
const VALUE = ["name_addr_element"];
const VALUES = ["name_addr", "name_addr_list"];
const HOSTS = ["host", "hostname", "IPv4address", "IPv6reference"];

/** Start rules of the ABNF, the functions to compare on their texts, and whether to probe each transition. */
const SOURCES = [
  { abnf: ["token"], functions: ["token", "ttl", "port"], transitions: true },
  { abnf: ["ttl"], functions: ["token", "ttl", "port"], transitions: true },
  { abnf: ["userinfo"], functions: ["userinfo"], transitions: true },
  { abnf: ["host"], functions: HOSTS, transitions: true },
  { abnf: ["telephone-uri"], functions: TEL, transitions: true },
  { abnf: ["SIP-URI", "SIPS-URI"], functions: SIP, transitions: true },
  { abnf: ["name-addr-eid5598"], functions: VALUE, transitions: true, isAround: true },
  { abnf: ["header-value-tel"], functions: VALUE, transitions: true, isAround: true },
  { abnf: ["header-value"], functions: [...VALUE, ...VALUES], transitions: false },
  {
    abnf: ["header-value-other"],
    functions: [...VALUE, ...VALUES],
    transitions: false,
    schemes: true,
  },
  { abnf: ["header-values"], functions: VALUES, transitions: false },
];

/** These replace the "x" with which the oracle's other schemes begin. */
const SCHEMES = ["x", "s", "sip", "sips", "sipss", "SIPX", "t", "tel", "TELx", "a", "Z", "1", "+"];

/**
 * @param {string} root
 * @param {Record<string, (text: string) => unknown>} original the grammar's module
 * @param {{ rule: string, module: Record<string, (text: string) => unknown> }[]} mutants
 * @param {Map<string, Set<string>>} reach by rule, the rules that it uses
 * @returns {Promise<Map<object, { name: string, text: string }>>} for each mutant that differs, the first
 *   function and text that show it
 */
export async function differences(root, original, mutants, reach) {
  const found = new Map();
  const read = async (file) => {
    const { evaluate } = await bundle(root, `${root}/test/oracle/${file}.ts`);
    return evaluate(createRequire(`${root}/package.json`));
  };
  const { oracle } = await read("agreement");
  const { randomProbes, transitionProbes } = await read("probes");
  for (const { abnf, functions, transitions, schemes, isAround } of SOURCES) {
    const automaton = oracle(...abnf);
    const concerned = functions.map((name) => {
      const below = reach.get(name);
      if (below === undefined) throw new Error(`no rule for ${name}`);
      const isOpen = (mutant) => below.has(mutant.rule) && !found.has(mutant);
      // The rules of a SIP URI have already been compared on all transitions of its automaton.
      const isNew = ({ rule }) => !isAround || !reach.get("SIP_URI")?.has(rule);
      return { name, open: mutants.filter((mutant) => isOpen(mutant) && isNew(mutant)) };
    });
    const compare = (text) => {
      for (const { name, open } of concerned) {
        if (open.length === 0) continue;
        const expected = outcome(original[name](text));
        for (const mutant of open) {
          if (found.has(mutant) || outcome(mutant.module[name](text)) === expected) continue;
          found.set(mutant, { name, text });
        }
      }
    };
    if (concerned.every(({ open }) => open.length === 0)) continue;
    process.stderr.write(
      `${abnf}: ${concerned.map(({ name, open }) => `${name} ${open.length}`)}\n`,
    );
    if (transitions) for (const { text } of transitionProbes(automaton)) compare(text);
    let at = 0;
    for (const { text } of randomProbes(automaton, RANDOM, SEED)) {
      compare(schemes ? text.replace(/x/i, SCHEMES[at++ % SCHEMES.length]) : text);
    }
  }
  return found;
}

/** A result that can be compared: an offset or `undefined` as it is, a value as JSON. */
function outcome(value) {
  return typeof value === "object" ? JSON.stringify(value) : value;
}
