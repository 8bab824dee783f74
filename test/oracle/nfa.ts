/** Thompson's construction: a syntax tree becomes a nondeterministic automaton over octets. */
import type { AbnfNode, AbnfRules, OctetRange } from "./abnf.ts";

export interface NfaState {
  /** States reached without reading. */
  readonly free: number[];
  readonly edges: { readonly range: OctetRange; readonly to: number }[];
}

export interface Nfa {
  readonly states: readonly NfaState[];
  readonly start: number;
  readonly accepting: number;
}

interface Builder {
  readonly rules: AbnfRules;
  readonly states: NfaState[];
  /** The rules that are being expanded. */
  readonly path: Set<string>;
}

/** The union of the start rules' languages. */
export function toNfa(rules: AbnfRules, startRules: readonly string[]): Nfa {
  const builder: Builder = { rules, states: [], path: new Set() };
  const start = add(builder);
  const parts = startRules.map((name) => ({ type: "rule", name: name.toLowerCase() }) as const);
  const accepting = attach(builder, { type: "alternation", parts }, start);
  return { states: builder.states, start, accepting };
}

function add(builder: Builder): number {
  return builder.states.push({ free: [], edges: [] }) - 1;
}

function stateAt(builder: Builder, index: number): NfaState {
  return builder.states[index] as NfaState;
}

function link(builder: Builder, from: number, to: number): void {
  stateAt(builder, from).free.push(to);
}

/** Adds the node's automaton after the state `from` and returns the state where it ends. */
function attach(builder: Builder, node: AbnfNode, from: number): number {
  switch (node.type) {
    case "octet": {
      const to = add(builder);
      for (const range of node.ranges) stateAt(builder, from).edges.push({ range, to });
      return to;
    }
    case "concatenation":
      return node.parts.reduce((end, part) => attach(builder, part, end), from);
    case "alternation": {
      const ends = node.parts.map((part) => attach(builder, part, from));
      const to = add(builder);
      for (const end of ends) link(builder, end, to);
      return to;
    }
    case "repetition":
      return attachRepetition(builder, node, from);
    case "rule":
      return attachRule(builder, node.name, from);
  }
}

function attachRepetition(
  builder: Builder,
  node: AbnfNode & { type: "repetition" },
  from: number,
): number {
  let end = from;
  for (let i = 0; i < node.least; i++) end = attach(builder, node.part, end);
  if (node.most === Number.POSITIVE_INFINITY) {
    const hub = add(builder);
    link(builder, end, hub);
    link(builder, attach(builder, node.part, hub), hub);
    return hub;
  }
  const exits = [end];
  for (let i = node.least; i < node.most; i++) {
    end = attach(builder, node.part, end);
    exits.push(end);
  }
  const to = add(builder);
  for (const exit of exits) link(builder, exit, to);
  return to;
}

/** A rule is expanded in place, which ends because no rule is recursive. */
function attachRule(builder: Builder, name: string, from: number): number {
  const node = builder.rules.get(name);
  if (node === undefined) throw new ReferenceError(`ABNF: no rule ${name}`);
  if (builder.path.has(name)) throw new RangeError(`ABNF: ${name} is recursive, hence not regular`);
  builder.path.add(name);
  const end = attach(builder, node, from);
  builder.path.delete(name);
  return end;
}
