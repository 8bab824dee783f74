import type { Issue } from "../../../src/issue.ts";
import { placeOf } from "./issues.ts";
import type { Verdict } from "./mode.ts";

export const nothingYet = (words: string): Verdict => ({ state: "none", words });

/** Returns the verdict on a text that is valid: a caution if there is something to mind. */
export function goodVerdict(words: string, cautions: readonly string[] = []): Verdict {
  return cautions.length === 0
    ? { state: "good", words: `${words}.` }
    : { state: "caution", words: `${words}, but mind this:` };
}

/** Returns the verdict on a text that has issues; `name` is what it should have been, such as "SIP URI". */
export function badVerdict(name: string, issues: readonly Issue[]): Verdict {
  const words: Record<Issue["kind"], string> = {
    type: `Not a ${name}.`,
    options: "The settings are invalid.",
    syntax: `Not a ${name}.`,
    constraint: `A well-formed ${name}, but an RFC forbids it.`,
    limit: "Too long.",
    policy: `A ${name}, but the policy does not allow it.`,
  };
  const worst = issues.find(({ kind }) => kind !== "policy") ?? issues[0];
  return { state: "bad", words: words[worst?.kind ?? "syntax"] };
}

/** Returns what a screen reader says of a verdict. */
export function spokenVerdict(
  { words }: Verdict,
  placed: readonly { readonly text: string; readonly issues: readonly Issue[] }[],
  issues: readonly Issue[],
  cautions: readonly string[],
): string {
  const places = placed.flatMap(({ text, issues }) =>
    issues.map((issue) => `At ${placeOf(issue, text.length)}: ${issue.message}`),
  );
  return [words, ...places, ...issues.map(({ message }) => message), ...cautions].join(" ");
}

/** Someone who is typing hears the verdict when they pause, not at every key. */
const PAUSE = 700; // milliseconds

/** Returns a function that announces words to screen readers. */
export function makeAnnouncer(region: HTMLElement): (words: string) => void {
  let timer = 0;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (region.textContent !== words) region.textContent = words;
    }, PAUSE);
  };
}
