import { host, ttl } from "../grammar/sip-uri.peggy";
import type { Issue } from "./issue.ts";
import { nameKey, sameName } from "./names.ts";
import type { SipUri, UriParameter } from "./types.ts";

/** What is in the ABNF though an RFC forbids it: one row each, with its section. */
const CONSTRAINTS = {
  // RFC 6335 §6: a port has 16 bits. `SipUri.port` is a number that a socket takes.
  "port-out-of-range": "A port is at most 65535.",
  // RFC 3261 §19.1.1: any given parameter-name MUST NOT appear more than once.
  "parameter-duplicate": "A parameter stands only once.",
  // RFC 3261 §25.1: ttl = 1*3DIGIT ; 0 to 255
  "ttl-invalid": "A ttl is one to three digits, up to 255.",
  // RFC 3261 §25.1: maddr-param = "maddr=" host
  "maddr-invalid": "A maddr is a host.",
  // RFC 3261 §26.2.2: a SIPS URI asks for TLS, which does not run over UDP.
  "sips-transport-udp": "A sips URI needs a reliable transport, which udp is not.",
} as const;

export type ConstraintCode = keyof typeof CONSTRAINTS;

/** The constraints on a value, by parameter. Values are taken raw. */
const ON_VALUES: readonly {
  readonly name: string;
  readonly code: ConstraintCode;
  readonly admits: (value: string | true, uri: SipUri) => boolean;
}[] = [
  {
    name: "ttl",
    code: "ttl-invalid",
    admits: (value) => value !== true && Number(ttl(value) ?? Infinity) <= 255,
  },
  {
    name: "maddr",
    code: "maddr-invalid",
    admits: (value) => value !== true && host(value) !== undefined,
  },
  {
    name: "transport",
    code: "sips-transport-udp",
    admits: (value, { scheme }) => scheme === "sip" || value === true || !sameName(value, "udp"),
  },
];

/** Up to so many parameters are compared each with each: no set is built for a few. */
const FEW = 8;

/** Whether a URI of the grammar keeps the constraints, found without building anything. */
export function allowed(uri: SipUri, constraints: boolean): boolean {
  if (uri.port !== null && uri.port > 65535) return false;
  const { parameters } = uri;
  if (!constraints || parameters.length === 0) return true;
  if (parameters.length > FEW || parameters.some(isEscaped)) {
    return findBroken(uri).length === 0;
  }
  for (let i = 0; i < parameters.length; i++) {
    const { name, value } = parameters[i] as UriParameter;
    for (let k = 0; k < i; k++) {
      if (sameName(name, (parameters[k] as UriParameter).name)) return false;
    }
    if (brokenBy(name, value, uri) !== undefined) return false;
  }
  return true;
}

function isEscaped({ name }: UriParameter): boolean {
  return name.includes("%");
}

function brokenBy(name: string, value: string | true, uri: SipUri): ConstraintCode | undefined {
  for (const row of ON_VALUES) {
    if (sameName(name, row.name)) return row.admits(value, uri) ? undefined : row.code;
  }
  return undefined;
}

/** Each broken constraint on parameters, with the parameter's index. */
function findBroken(uri: SipUri): { index: number; code: ConstraintCode }[] {
  const seen = new Set<string>();
  const found: { index: number; code: ConstraintCode }[] = [];
  uri.parameters.forEach(({ name, value }, index) => {
    const key = nameKey(name);
    if (seen.has(key)) found.push({ index, code: "parameter-duplicate" });
    seen.add(key);
    const code = brokenBy(key, value, uri);
    if (code !== undefined) found.push({ index, code });
  });
  return found;
}

/** The issues of a URI that the grammar made of `text`, in order of position. */
export function constraintIssues(uri: SipUri, constraints: boolean, text: string): Issue[] {
  const spans = parameterSpans(uri, text);
  const issues: Issue[] = [];
  if (uri.port !== null && uri.port > 65535) {
    const end = spans[0] === undefined ? headersMark(uri, text) : spans[0].start - 1;
    const start = text.lastIndexOf(":", end) + 1;
    issues.push({ ...worded("port-out-of-range"), component: "port", start, end });
  }
  if (constraints) {
    for (const { index, code } of findBroken(uri)) {
      issues.push({ ...worded(code), component: "parameters", ...(spans[index] as Span) });
    }
  }
  return issues;
}

function worded(code: ConstraintCode) {
  return { kind: "constraint", code, message: CONSTRAINTS[code] } as const;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the headers' "?" stands, or the text's end: wire text has the length of the text. */
function headersMark({ headers }: SipUri, text: string): number {
  return headers.reduce((at, { name, value }) => at - name.length - value.length - 2, text.length);
}

/** Where each parameter stands, without its ";". */
function parameterSpans(uri: SipUri, text: string): Span[] {
  let end = headersMark(uri, text);
  return uri.parameters
    .map(({ name, value }) => name.length + (value === true ? 0 : value.length + 1))
    .reduceRight<Span[]>((spans, length) => {
      spans.push({ start: end - length, end });
      end -= length + 1;
      return spans;
    }, [])
    .reverse();
}
