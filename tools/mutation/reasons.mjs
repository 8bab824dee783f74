/**
 * The reasons why mutants survive. They are found by file and mutant. After a rename or a move they are
 * found by the mutant's shape: its code with each identifier replaced by a number.
 */

/**
 * @typedef {object} Survivor
 * @property {string} file where it is; for a mutant of the grammar, the rule
 * @property {string} mutant its line, in which ⟦from → to⟧ is what changes
 *
 * @typedef {Survivor & { reason: string }} Reason
 *
 * @typedef {object} Matching
 * @property {Reason[]} reasons for the survivors, and those that are kept
 * @property {{ from: Reason, to: Survivor }[]} moved reasons that a survivor took over
 * @property {Survivor[]} missing survivors without a reason
 * @property {Reason[]} stale reasons that no survivor has
 */

/**
 * Finds the reason of each survivor. One without a reason takes over a reason that no survivor has any
 * more, if both have the same shape and no other choice would give another reason.
 *
 * @param {readonly Reason[]} reasons
 * @param {readonly Survivor[]} survivors
 * @param {(reason: Reason) => boolean} isOpen whether its mutant has been tried, or can't be
 * @param {(mutant: string) => string} shapeOf
 * @returns {Matching}
 */
export function matchReasons(reasons, survivors, isOpen, shapeOf = shapeOfCode) {
  const known = new Set(reasons.map(keyOf));
  const found = new Set(survivors.map(keyOf));
  let missing = [...new Map(survivors.map((one) => [keyOf(one), one])).values()].filter(
    (survivor) => !known.has(keyOf(survivor)),
  );
  let stale = reasons.filter((reason) => !found.has(keyOf(reason)) && isOpen(reason));
  /** @type {Matching["moved"]} */
  const moved = [];
  // A mutant is more likely to have stayed in its file, or in a file of that name.
  for (const placeOf of [whole, lastPart, anywhere]) {
    const groupOf = (one) => `${placeOf(one.file)}: ${shapeOf(one.mutant)}`;
    const orphans = groupBy(stale, groupOf);
    for (const [group, alike] of groupBy(missing, groupOf)) {
      const candidates = orphans.get(group) ?? [];
      const isCertain = new Set(candidates.map(({ reason }) => reason)).size === 1;
      if (!isCertain || alike.length > candidates.length) continue;
      moved.push(...alike.map((to, i) => ({ from: candidates[i], to })));
    }
    const taken = new Set(moved.flatMap(({ from, to }) => [from, to]));
    missing = missing.filter((survivor) => !taken.has(survivor));
    stale = stale.filter((reason) => !taken.has(reason));
  }
  const targets = new Map(moved.map(({ from, to }) => [from, to]));
  const kept = reasons.map((one) => ({ ...one, ...targets.get(one) }));
  return { reasons: kept, moved, missing, stale };
}

const whole = (file) => file;
const lastPart = (file) => file.slice(file.lastIndexOf("/") + 1);
const anywhere = () => "";

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} groupOf
 * @returns {Map<string, T[]>}
 */
function groupBy(items, groupOf) {
  const groups = new Map();
  for (const item of items) {
    const group = groupOf(item);
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return groups;
}

function keyOf({ file, mutant }) {
  return `${file}: ${mutant}`;
}

const KEYWORDS = new Set(
  `as async await break case catch class const continue default delete do else export extends
   false finally for function if import in instanceof let new null of return satisfies static
   super switch this throw true try typeof undefined void while yield`.split(/\s+/),
);

const CODE = [
  { kind: "skipped", pattern: /\/\/.*|\/\*.*?\*\/|\s+/y },
  { kind: "literal", pattern: /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\d[\w.]*/y },
  { kind: "template", pattern: /`(?:[^`\\]|\\.)*`/y },
  { kind: "identifier", pattern: /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy },
  { kind: "literal", pattern: /=>|./suy },
];
/** A "/" begins a regular expression where an operand begins. */
const REGULAR_EXPRESSION = /\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/y;

const GRAMMAR = [
  { kind: "skipped", pattern: /\s+/y },
  { kind: "literal", pattern: /"(?:[^"\\]|\\.)*"i?|\[(?:[^\]\\]|\\.)*\]i?|\d+/y },
  { kind: "identifier", pattern: /\w+/y },
  { kind: "literal", pattern: /./suy },
];

/**
 * The shape of a line of TypeScript with a mutant: its tokens without comments, each identifier as the
 * number of its first appearance. Keywords, literals and operators stay.
 *
 * @param {string} mutant
 */
export function shapeOfCode(mutant) {
  return shape(mutant, CODE, new Map());
}

/**
 * The shape of a mutant of the grammar, "change: from => to".
 *
 * @param {string} mutant
 */
export function shapeOfGrammar(mutant) {
  const [, change = "", code = mutant] = /^([\w$ ]+): (.*)$/s.exec(mutant) ?? [];
  return `${change}: ${shape(code, GRAMMAR, new Map())}`;
}

/**
 * @param {string} text
 * @param {readonly { kind: string, pattern: RegExp }[]} tokens
 * @param {Map<string, number>} numbers by identifier
 * @returns {string}
 */
function shape(text, tokens, numbers) {
  /** @type {string[]} */
  const words = [];
  for (let at = 0; at < text.length; ) {
    const isOperand = /^(?:[([{,;:=!&|?+⟦→]|return)?$/.test(words.at(-1) ?? "");
    const candidates =
      tokens === CODE && isOperand
        ? [CODE[0], { kind: "literal", pattern: REGULAR_EXPRESSION }, ...CODE.slice(1)]
        : tokens;
    const [kind, word] = nextToken(text, at, candidates);
    at += word.length;
    if (kind === "skipped") continue;
    if (kind === "template") words.push(templateShape(word, numbers));
    else if (kind === "literal" || KEYWORDS.has(word)) words.push(word);
    else {
      if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
      words.push(`#${numbers.get(word)}`);
    }
  }
  return words.join(" ");
}

function nextToken(text, at, tokens) {
  for (const { kind, pattern } of tokens) {
    pattern.lastIndex = at;
    const [word] = pattern.exec(text) ?? [];
    if (word !== undefined) return [kind, word];
  }
  throw new Error(`no token at ${at} of ${text}`);
}

/** A template's text stays; what it substitutes is code. */
function templateShape(word, numbers) {
  return word.replace(/\$\{([^}]*)\}/g, (_, code) => `\${${shape(code, CODE, numbers)}}`);
}
