import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import peggy, { type Parser } from "peggy";
import { rows, withoutRow } from "./support/cases.ts";

interface Row {
  /** The first rule below the tag. */
  readonly rule: string;
  readonly start?: string;
  /** A text that the plain form decides wrongly. */
  readonly text: string;
  readonly because: string;
  /** The rules as the ABNF has them, or as close to it as possible. */
  readonly plain: readonly string[];
}

const START = "SIP_URI";
const table = rows<Row>("peg");
const grammar = readFileSync(new URL("../grammar/sip-uri.peggy", import.meta.url), "utf8");
const starts = [START, ...table.map(({ start = START }) => start)];
const ast = peggy.parser.parse(grammar, { grammarSource: undefined, reservedWords: [] });
const stock = parserOf(ast, [...new Set(starts)]);

/** The first rule below each "PEG:". */
function taggedRules(): (string | undefined)[] {
  return grammar
    .split("// PEG:")
    .slice(1)
    .map((below) => /^(\w+)\s+(?:"[^"]*"\s*)?=/m.exec(below)?.[1]);
}

/** The grammar with some rules in another form. */
function grammarWith(plain: readonly string[]): peggy.ast.Grammar {
  const { rules } = peggy.parser.parse(plain.join("\n"), {
    grammarSource: undefined,
    reservedWords: [],
  });
  const isKept = ({ name }: peggy.ast.Rule) => !rules.some((rule) => rule.name === name);
  return { ...ast, rules: [...ast.rules.filter(isKept), ...rules] };
}

/** What `peggy.generate` makes of a grammar that is parsed already. */
function parserOf(tree: peggy.ast.Grammar, allowedStartRules: string[]): Parser {
  const { compiler } = peggy; // its passes write to the tree
  return compiler.compile(structuredClone(tree), compiler.passes, { allowedStartRules }) as Parser;
}

function accepts(parser: Parser, startRule: string, text: string): boolean {
  try {
    parser.parse(text, { startRule });
    return true;
  } catch (error) {
    if (error instanceof parser.SyntaxError) return false;
    throw error;
  }
}

test("each PEG: tag has a case, and each case a tag", () => {
  const tagged = taggedRules().map(String);
  const cases = table.map(({ rule }) => rule);
  expect(withoutRow(tagged, cases, "peg.json")).toEqual([]);
  expect(cases.filter((rule) => !tagged.includes(rule))).toEqual([]);
});

describe("the plain form decides another way than the grammar", () => {
  test.each(table)("$rule: $text: $because", ({ start = START, text, plain }) => {
    const naive = parserOf(grammarWith(plain), [start]);
    expect(accepts(naive, start, text)).toBe(!accepts(stock, start, text));
  });
});
