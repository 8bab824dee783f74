import { type Issue, issue } from "./issue.ts";
import type { Settings } from "./options.ts";

/** Where the headers' "?" stands, or the text's end: a "?" before the "@" is the user's. */
function headersStart(text: string): number {
  const mark = text.indexOf("?", text.indexOf("@") + 1);
  return mark < 0 ? text.length : mark;
}

/** Whether a text keeps both limits. One longer than both together is not looked at. */
export function withinLimits(text: string, { uri, headers }: Settings): boolean {
  if (text.length <= uri && text.length <= headers) return true;
  if (text.length > uri + 1 + headers) return false;
  const mark = headersStart(text);
  return mark <= uri && text.length - mark - 1 <= headers;
}

/** The limits that a text exceeds. */
export function limitIssues(text: string, settings: Limits): Issue[] {
  return limitIssuesAt(headersStart(text), text.length, settings);
}

/** The same of a text that is not at hand, but where its headers' "?" stands. */
export function limitIssuesAt(mark: number, length: number, { uri, headers }: Limits): Issue[] {
  return [
    ...exceeded("uri-too-long", "URI", null, 0, mark, uri),
    ...exceeded("headers-too-long", "headers", "headers", mark + 1, length, headers),
  ];
}

/** The same of a URI of another scheme, of which `uri` counts: it has no headers. */
export function wholeLimitIssues({ length }: string, settings: Limits): Issue[] {
  return limitIssuesAt(length, length, settings);
}

type Limits = Pick<Settings, "uri" | "headers">;

function exceeded(
  code: "uri-too-long" | "headers-too-long",
  what: string,
  component: "headers" | null,
  start: number,
  end: number,
  limit: number,
): Issue[] {
  const actual = end - start;
  if (actual <= limit) return [];
  const message = `The ${what} must be under ${limit + 1} characters, not ${actual}.`;
  return [{ ...issue("limit", code, message, component, start + limit, end), limit, actual }];
}
