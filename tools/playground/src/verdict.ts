import type { Issue } from "../../../src/index.ts";
import type { Reading } from "./reading.ts";

/** The verdict on a text; the state is "none" if there is no text. */
export interface Verdict {
  readonly state: "none" | "good" | "bad";
  readonly words: string;
}

const BAD: Record<Issue["kind"], string> = {
  type: "Not a SIP URI.",
  options: "The settings of this page are invalid.",
  syntax: "Not a SIP URI.",
  constraint: "A well-formed SIP URI, but an RFC forbids it.",
  limit: "Too long.",
  policy: "A SIP URI, but the policy does not allow it.",
};

export function verdictOf({ text, issues }: Reading): Verdict {
  if (text === "") return { state: "none", words: "Type or paste a URI, or pick an example." };
  const worst = issues.find(({ kind }) => kind !== "policy") ?? issues[0];
  return worst === undefined
    ? { state: "good", words: "A valid SIP URI." }
    : { state: "bad", words: BAD[worst.kind] };
}

/** Returns where an issue is, in words, for a reader who counts from 1. */
export function placeOf({ start, end }: Issue, length: number): string {
  const first = (start ?? 0) + 1;
  const last = end ?? 0;
  if (first > length) return "the end";
  return last > first ? `characters ${first} to ${last}` : `character ${first}`;
}

/** Someone who is typing hears the verdict when they pause, not at every key. */
const PAUSE = 700; // milliseconds

/** Returns a function that announces a verdict and its issues to screen readers. */
export function makeAnnouncer(region: HTMLElement): (reading: Reading, verdict: Verdict) => void {
  let timer = 0;
  return ({ text, issues }, { words }) => {
    clearTimeout(timer);
    const details = issues.map((issue) => `At ${placeOf(issue, text.length)}: ${issue.message}`);
    const announcement = [words, ...details].join(" ");
    timer = setTimeout(() => {
      if (region.textContent !== announcement) region.textContent = announcement;
    }, PAUSE);
  };
}
