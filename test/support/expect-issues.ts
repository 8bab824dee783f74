/** What is true of every issue, whichever function returns or throws it. */
import { expect } from "@jest/globals";
import type { Issue } from "../../src/index.ts";

export function expectIssues(issues: readonly Issue[]): void {
  for (const issue of issues) {
    const { kind, code, message, component, start, end, path } = issue;
    expect(["type", "options", "syntax", "constraint", "limit", "policy"]).toContain(kind);
    expect(code).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    expect(message).toMatch(/^[A-Z].+\.$/);
    if (component !== null) expect(component).toMatch(/^[a-z][A-Za-z]+$/);
    expect(start === null).toBe(end === null);
    if (start !== null && end !== null) expect(end).toBeGreaterThanOrEqual(start);
    expect(path === null || Array.isArray(path)).toBe(true);
    expect("limit" in issue && "actual" in issue).toBe(kind === "limit");
  }
}
