/**
 * Reads ABNF (RFC 5234) into a syntax tree. Refuses prose-val, and the case-sensitive strings of
 * RFC 7405.
 */

/** Octets from `low` to `high`, both included. */
export interface OctetRange {
  readonly low: number;
  readonly high: number;
}

export type AbnfNode =
  | { readonly type: "octet"; readonly ranges: readonly OctetRange[] }
  | { readonly type: "concatenation" | "alternation"; readonly parts: readonly AbnfNode[] }
  | {
      readonly type: "repetition";
      readonly part: AbnfNode;
      readonly least: number;
      readonly most: number; // Infinity: no upper bound
    }
  | { readonly type: "rule"; readonly name: string };

/** By lower-cased name: rule names are case-insensitive (RFC 5234 §2.1). */
export type AbnfRules = ReadonlyMap<string, AbnfNode>;

interface Cursor {
  readonly tokens: readonly string[];
  position: number;
}

const TOKEN =
  /[A-Za-z][A-Za-z0-9-]*|=\/|[=/()[\]]|\d*\*\d*|\d+|"[^"]*"|%[xdb][0-9A-F]+(?:-[0-9A-F]+|(?:\.[0-9A-F]+)*)/gi;

export function readAbnf(text: string): AbnfRules {
  const rules = new Map<string, AbnfNode>();
  for (const definition of definitions(text)) {
    const cursor = { tokens: tokenize(definition), position: 0 };
    const name = take(cursor).toLowerCase();
    const incremental = take(cursor) === "=/";
    const node = alternation(cursor);
    if (peek(cursor) !== undefined) throw new SyntaxError(`ABNF: ${definition}`);
    const before = rules.get(name);
    if ((before !== undefined) !== incremental) throw new SyntaxError(`ABNF: "=" or "=/": ${name}`);
    rules.set(name, before ? { type: "alternation", parts: [before, node] } : node);
  }
  return rules;
}

/** One string for each rule: comments removed, continuation lines (which begin with a space) joined. */
function definitions(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const code = line.replace(/^((?:"[^"]*"|[^";])*).*$/, "$1");
    if (code.trim() === "") continue;
    if (/^\s/.test(code)) found.push((found.pop() ?? "") + code);
    else found.push(code);
  }
  return found;
}

function tokenize(definition: string): string[] {
  const tokens = definition.match(TOKEN) ?? [];
  const squeeze = (code: string) => code.replace(/\s/g, "");
  if (squeeze(tokens.join("")) !== squeeze(definition)) {
    throw new SyntaxError(`ABNF: unknown notation in: ${definition}`);
  }
  return tokens;
}

function peek(cursor: Cursor): string | undefined {
  return cursor.tokens[cursor.position];
}

function take(cursor: Cursor): string {
  const token = peek(cursor);
  if (token === undefined) throw new SyntaxError(`ABNF: ends early: ${cursor.tokens.join(" ")}`);
  cursor.position++;
  return token;
}

function alternation(cursor: Cursor): AbnfNode {
  const parts = [concatenation(cursor)];
  while (peek(cursor) === "/") {
    take(cursor);
    parts.push(concatenation(cursor));
  }
  return { type: "alternation", parts };
}

function concatenation(cursor: Cursor): AbnfNode {
  const parts = [repetition(cursor)];
  while (!/^([/)\]]|$)/.test(peek(cursor) ?? "")) parts.push(repetition(cursor));
  return { type: "concatenation", parts };
}

/** `<a>*<b>element`, or `<n>element` (RFC 5234 §3.6, §3.7). */
function repetition(cursor: Cursor): AbnfNode {
  if (!/^[\d*]/.test(peek(cursor) ?? "")) return element(cursor);
  const [least = "", most = least] = take(cursor).split("*");
  const part = element(cursor);
  return { type: "repetition", part, least: Number(least), most: Number(most || Infinity) };
}

function element(cursor: Cursor): AbnfNode {
  const token = take(cursor);
  if (token === "(") return closed(cursor, ")");
  if (token === "[") return { type: "repetition", part: closed(cursor, "]"), least: 0, most: 1 };
  if (token.startsWith('"')) return literal(token.slice(1, -1));
  if (token.startsWith("%")) return value(token);
  if (/^[a-z]/i.test(token)) return { type: "rule", name: token.toLowerCase() };
  throw new SyntaxError(`ABNF: unexpected ${token}`);
}

function closed(cursor: Cursor, end: string): AbnfNode {
  const node = alternation(cursor);
  if (take(cursor) !== end) throw new SyntaxError(`ABNF: no ${end}`);
  return node;
}

/** A quoted string matches letters of either case (RFC 5234 §2.3). */
function literal(text: string): AbnfNode {
  const parts = Array.from(text, (character) => {
    const cases = [character.toLowerCase(), character.toUpperCase()];
    return octet(cases.map((c) => ({ low: c.charCodeAt(0), high: c.charCodeAt(0) })));
  });
  return { type: "concatenation", parts };
}

/** `%x41`, `%x41-5A` or `%x41.42` (RFC 5234 §2.3), in base 16, 10 or 2. */
function value(token: string): AbnfNode {
  const base = { x: 16, d: 10, b: 2 }[token.charAt(1).toLowerCase()];
  const number = (digits: string) => Number.parseInt(digits, base);
  const parts = token.slice(2).split(".");
  const ranges = parts.map((part) => {
    const [low = "", high = low] = part.split("-");
    return octet([{ low: number(low), high: number(high) }]);
  });
  return { type: "concatenation", parts: ranges };
}

function octet(ranges: readonly OctetRange[]): AbnfNode {
  return { type: "octet", ranges };
}
