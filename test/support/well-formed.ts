/** What is true of every issue, whoever made it. */
import { expect } from "@jest/globals";
import type { Issue } from "../../src/index.ts";

export function expectWellFormed(issues: readonly Issue[]): void {
  for (const { kind, code, message, component } of issues) {
    expect(["type", "options", "syntax", "constraint", "limit", "policy"]).toContain(kind);
    expect(code).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    expect(message).toMatch(/^[A-Z].+\.$/);
    if (component !== null) expect(component).toMatch(/^[a-z][A-Za-z]+$/);
  }
}
