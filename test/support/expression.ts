/**
 * Reads a regular expression into the automaton that the oracle's tools work on. Refuses what is not
 * regular or not in every engine: assertions, backreferences, lazy counts, shorthands such as \d.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import type { AbnfNode, OctetRange } from "../oracle/abnf.ts";
import { type Nfa, toNfa } from "../oracle/nfa.ts";

/** The flags of JavaScript that change how a pattern is read. */
export interface Flags {
  readonly unicode?: boolean;
  readonly unicodeSets?: boolean;
}

/**
 * Thompson's automaton of an expression that is anchored as a whole.
 *
 * @throws {SyntaxError} if it is not, or has what is refused
 */
export function nfaOf(pattern: string, flags: Flags = {}): Nfa {
  const { alternatives } = new RegExpParser().parsePattern(pattern, undefined, undefined, flags);
  const [only, ...otherAlternatives] = alternatives;
  const [start, group, end, ...others] = only?.elements ?? [];
  const anchored = start?.raw === "^" && end?.raw === "$" && others.length === 0;
  if (!anchored || otherAlternatives.length > 0 || group?.type !== "Group") {
    throw new SyntaxError(`not anchored as a whole: ${pattern}`);
  }
  return toNfa(new Map([["pattern", nodeOf(group)]]), ["pattern"]);
}

function nodeOf(element: AST.Element): AbnfNode {
  switch (element.type) {
    case "Group":
      if (element.modifiers) throw new SyntaxError(`modifiers: ${element.raw}`);
      return {
        type: "alternation",
        parts: element.alternatives.map(({ elements }) => ({
          type: "concatenation",
          parts: elements.map(nodeOf),
        })),
      };
    case "Character":
      return { type: "octet", ranges: [rangeOf(element)] };
    case "CharacterClass":
      if (element.negate) throw new SyntaxError(`negated: ${element.raw}`);
      return { type: "octet", ranges: element.elements.map(rangeOf) };
    case "Quantifier": {
      if (!element.greedy) throw new SyntaxError(`lazy: ${element.raw}`);
      const { min: least, max: most } = element;
      return { type: "repetition", part: nodeOf(element.element), least, most };
    }
    default:
      throw new SyntaxError(`${element.type}: ${element.raw}`);
  }
}

function rangeOf(element: AST.Character | AST.CharacterClass["elements"][number]): OctetRange {
  const isRange = element.type === "CharacterClassRange";
  if (!isRange && element.type !== "Character") {
    throw new SyntaxError(`${element.type}: ${element.raw}`);
  }
  const [low, high] = isRange
    ? [element.min.value, element.max.value]
    : [element.value, element.value];
  if (high > 0x7f) throw new SyntaxError(`not ASCII, so no octet: ${element.raw}`);
  return { low, high };
}
