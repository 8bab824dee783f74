import type { Issue } from "../../../src/index.ts";
import type { Reading } from "./reading.ts";

/** How a text is judged; "none" is no text. */
export interface Verdict {
  readonly state: "none" | "good" | "bad";
  readonly words: string;
}

const BAD: Record<Issue["kind"], string> = {
  type: "Not a SIP URI.",
  syntax: "Not a SIP URI.",
  constraint: "A well-formed SIP URI, but an RFC forbids it.",
  limit: "Too long.",
  policy: "A SIP URI, but the policy refuses it.",
};

export function verdictOf({ text, issues }: Reading): Verdict {
  if (text === "") return { state: "none", words: "Type or paste a URI, or take an example." };
  const worst = issues.find(({ kind }) => kind !== "policy") ?? issues[0];
  return worst === undefined
    ? { state: "good", words: "A valid SIP URI." }
    : { state: "bad", words: BAD[worst.kind] };
}
