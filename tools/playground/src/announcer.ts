import { placeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Verdict } from "./verdict.ts";

/** A person who types is told when they pause, not at every key. */
const PAUSE = 700; // milliseconds

/** Returns what tells a screen reader of a new reading. */
export function makeAnnouncer(region: HTMLElement): (reading: Reading, verdict: Verdict) => void {
  let timer = 0;
  return ({ text, issues }, { words }) => {
    clearTimeout(timer);
    const details = issues.map((issue) => `${placeOf(issue, text.length)}: ${issue.message}`);
    const told = [words, ...details].join(" ");
    timer = setTimeout(() => {
      if (region.textContent !== told) region.textContent = told;
    }, PAUSE);
  };
}
