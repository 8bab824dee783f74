/**
 * What is wrong with a URI or another value, as data: a union discriminated by `kind`, in which only
 * a `limit` issue has `limit` and `actual`. `Code` is the union of the codes that can occur.
 *
 * @example
 * const { issues } = safeParse("sip:h:5060x");
 * issues?.[0]; // { kind: "syntax", code: "port-invalid", component: "port", start: 10, end: 11, … }
 */
export type Issue<Code extends string = string> = LimitIssue<Code> | OtherIssue<Code>;

/** At least one issue, in order of position where they have places. */
export type Issues<Code extends string = string> = readonly [Issue<Code>, ...Issue<Code>[]];

/** What all issues have. */
interface IssueFields<Code extends string> {
  /** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
  readonly code: Code;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** `null` if the issue concerns no single component, or it is not known which one. */
  readonly component: Component | null;
  /** UTF-16 code units into the input; `null` if the input is not a text or the place is not known. */
  readonly start: number | null;
  /** The end of the marked place, exclusive; `null` as for `start`. */
  readonly end: number | null;
  /** In a value that is an object, the property that is wrong: `["parameters", "lr"]`; else `null`. */
  readonly path: Path | null;
}

/** A text that is too long. */
export interface LimitIssue<Code extends string = string> extends IssueFields<Code> {
  readonly kind: "limit";
  /** The most UTF-16 code units that are allowed. */
  readonly limit: number;
  /** How many there are. */
  readonly actual: number;
}

/** Any other issue. */
export interface OtherIssue<Code extends string = string> extends IssueFields<Code> {
  /**
   * - `type`: a value has the wrong type
   * - `options`: the options or the policy are invalid, which is not the fault of who typed the text
   * - `syntax`: the text is not in the ABNF (RFC 3261 §25.1; RFC 3966 §3 for a tel URI)
   * - `constraint`: the text is in the ABNF, but an RFC forbids it
   * - `policy`: a form back end, or Twilio, refuses it; warnings have this kind too
   */
  readonly kind: "type" | "options" | "syntax" | "constraint" | "policy";
}

/** The components of a SIP URI, of a tel URI and of a name-addr, and the options of a call. */
export type Component =
  | ("scheme" | "user" | "password" | "host" | "port" | "parameters" | "headers")
  | "number"
  | ("displayName" | "uri")
  | ("to" | "from" | "url" | "twiml" | "applicationSid" | "sipAuthUsername" | "sipAuthPassword")
  | ("fallbackUrl" | "statusCallback" | "recordingStatusCallback" | "asyncAmdStatusCallback")
  | "clientNotificationUrl";

/** The names and indices that lead to a property of a value. */
export type Path = readonly (string | number)[];

/** A place in a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The codes of one kind of issue, and what each says. */
export interface Table<Code extends string = string> {
  readonly kind: Issue["kind"];
  readonly says: Readonly<Record<Code, string>>;
}

interface NoSpan {
  readonly start?: null;
  readonly end?: null;
}

/** The issue of a text with this code; without a span it has no place. */
export function issue<Code extends string>(
  { kind, says }: Table<Code>,
  code: Code,
  component: Component | null,
  { start = null, end = null }: Span | NoSpan = {},
): Issue<Code> {
  // options.ts adds what only a limit issue has.
  const message = says[code];
  return { kind: kind as OtherIssue["kind"], code, message, component, start, end, path: null };
}

/** The same issue of a value that is an object: it has a path instead of a place. */
export function atPath<Code extends string>(issue: Issue<Code>, path: Path | null): Issue<Code> {
  return { ...issue, start: null, end: null, path };
}

/** The same issue of a value that is a property of the one the caller gave. */
export function underPath<Code extends string>(issue: Issue<Code>, name: string): Issue<Code> {
  return { ...issue, path: [name, ...(issue.path ?? [])] };
}

/** Compares two issues by their places in the text. */
export function byPosition(a: Issue, b: Issue): number {
  return Number(a.start) - Number(b.start);
}
