/**
 * What is wrong with a URI or another value, as data: a union discriminated by `kind`, in which only
 * a `limit` issue has `limit` and `actual`. `Code` is the union of the codes that can occur, and `At` that
 * of the components.
 *
 * @example
 * const { issues } = safeParse("sip:h:5060x");
 * issues?.[0]; // { kind: "syntax", code: "port-invalid", component: "port", start: 10, end: 11, … }
 */
export type Issue<Code extends string = string, At extends string = string> =
  | LimitIssue<Code, At>
  | OtherIssue<Code, At>;

/** At least one issue. Those that have places are in order of position. */
export type Issues<Code extends string = string, At extends string = string> = readonly [
  Issue<Code, At>,
  ...Issue<Code, At>[],
];

/** The properties of every issue. */
interface IssueFields<Code extends string, At extends string> {
  /** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
  readonly code: Code;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** `null` if the issue concerns no single component, or it is not known which one. */
  readonly component: At | null;
  /** UTF-16 code units into the input; `null` if the input is not a text, or the place is not known. */
  readonly start: number | null;
  /** The end of the place, exclusive; `null` if `start` is. */
  readonly end: number | null;
  /** The wrong property, if the input is an object: `["parameters", "lr"]`; otherwise `null`. */
  readonly path: Path | null;
}

/** A text that is too long. */
export interface LimitIssue<Code extends string = string, At extends string = string>
  extends IssueFields<Code, At> {
  readonly kind: "limit";
  /** The maximum length, in UTF-16 code units. */
  readonly limit: number;
  /** The length of the text, in UTF-16 code units. */
  readonly actual: number;
}

/** An issue of any other kind. */
export interface OtherIssue<Code extends string = string, At extends string = string>
  extends IssueFields<Code, At> {
  /**
   * - `type`: a value has the wrong type
   * - `options`: the options or the policy are invalid: the mistake is the program's, not the user's
   * - `syntax`: the text is not in the ABNF (RFC 3261 §25.1; RFC 3966 §3 for a tel URI)
   * - `constraint`: the text is in the ABNF, but an RFC forbids it
   * - `policy`: a policy, or Twilio, does not allow it; warnings have this kind too
   */
  readonly kind: "type" | "options" | "syntax" | "constraint" | "policy";
}

/** The components of SIP URIs, tel URIs and name-addrs. */
export type Component =
  | ("scheme" | "user" | "password" | "host" | "port" | "parameters" | "headers")
  | "number"
  | ("displayName" | "uri");

/** The names and indices that lead to a property of an object. */
export type Path = readonly (string | number)[];

/** A place in a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The codes of one kind of issue, each with its message. */
export interface Table<Code extends string = string> {
  readonly kind: Issue["kind"];
  readonly says: Readonly<Record<Code, string>>;
}

/** Returns the issue with this code; without a span it has no place. `message` replaces the table's. */
export function issue<Code extends string, At extends string = never>(
  { kind, says }: Table<Code>,
  code: Code,
  component: At | null,
  { start, end }: Span | Record<keyof Span, null> = { start: null, end: null },
  message = says[code],
  path: Path | null = null,
): Issue<Code, At> {
  // options.ts adds the other properties of a limit issue.
  return { kind: kind as OtherIssue["kind"], code, message, component, start, end, path };
}

/** Returns the issue with a path instead of a place, for a value that is an object. */
export function atPath<Code extends string, At extends string>(
  issue: Issue<Code, At>,
  path: Path | null,
): Issue<Code, At> {
  return { ...issue, start: null, end: null, path };
}

/** Returns the issue with `name` at the beginning of its path. */
export function underPath<Code extends string, At extends string>(
  issue: Issue<Code, At>,
  name: string,
): Issue<Code, At> {
  return { ...issue, path: [name, ...(issue.path ?? [])] };
}

/** Orders issues by their places in the text. */
export function byPosition(a: Issue, b: Issue): number {
  return Number(a.start) - Number(b.start);
}
