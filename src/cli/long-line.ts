import type { Issue } from "../index.ts";
import type { LongLine } from "./lines.ts";

export interface LineLimits {
  readonly uri: number;
  readonly headers: number;
}

/** What `safeParse` says of a text that exceeds its limits, of a line that nobody has kept. */
export function longLineIssues({ length, mark }: LongLine, { uri, headers }: LineLimits): Issue[] {
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
  const actual = length - mark - 1;
  if (actual > headers) {
    issues.push({
      kind: "limit",
      code: "headers-too-long",
      message: `The headers must be under ${headers + 1} characters in total; they have ${actual}.`,
      component: "headers",
      start: mark + 1 + headers,
      end: length,
      limit: headers,
      actual,
    });
  }
  return issues;
}
