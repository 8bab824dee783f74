import type { Issue } from "./issue.ts";
import type { Settings } from "./options.ts";

/** Where the headers' "?" stands, or the text's end: a "?" before the "@" is the user's. */
export function headersStart(text: string): number {
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
export function limitIssues(text: string, { uri, headers }: Settings): Issue[] {
  const mark = headersStart(text);
  const issues: Issue[] = [];
  if (mark > uri) {
    issues.push({
      kind: "limit",
      code: "uri-too-long",
      message: `The URI must be under ${uri + 1} characters; it has ${mark}.`,
      component: null,
      start: uri,
      end: mark,
      limit: uri,
      actual: mark,
    });
  }
  const actual = text.length - mark - 1;
  if (actual > headers) {
    issues.push({
      kind: "limit",
      code: "headers-too-long",
      message: `The headers must be under ${headers + 1} characters in total; they have ${actual}.`,
      component: "headers",
      start: mark + 1 + headers,
      end: text.length,
      limit: headers,
      actual,
    });
  }
  return issues;
}
