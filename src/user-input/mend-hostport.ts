import { type Draft, type Edit, rewrite } from "./draft.ts";
import { schemeEnd } from "./mend-scheme.ts";

/** Where the host of a draft begins. */
export function hostStart(text: string): number {
  return text.includes("@") ? text.indexOf("@") + 1 : schemeEnd(text);
}

/** White space before the host and around ";". */
export function tidyBehindUser(draft: Draft): Draft {
  return rewrite(draft, spaces(draft.text));
}

function spaces(text: string): Edit[] {
  const start = hostStart(text);
  const [body] = text.slice(start).split("?", 1) as [string];
  const edits: Edit[] = [];
  for (const { index, 0: run } of body.matchAll(/\s+/g)) {
    const end = index + run.length;
    const isAround =
      index === 0 ||
      body.charAt(end) === ";" ||
      (body[index - 1] === ";" && isParameter(body, end));
    if (isAround) {
      edits.push({ from: start + index, to: start + end, text: "", code: "white-space-removed" });
    }
  }
  return edits;
}

/** "sip:bob@example.com; alice" is a list, and alice no parameter. */
function isParameter(body: string, from: number): boolean {
  const end = body.indexOf(";", from);
  return body.slice(from, end < 0 ? body.length : end).includes("=");
}
