import { type Draft, refuse } from "./draft.ts";

/**
 * Refuses two addresses, "bob@example.com, al@example.com", which one of them can't stand for.
 * Between the "@" of each there is a "," or ";" and no "=" behind it: that would be a parameter's.
 */
export function refuseList(draft: Draft): Draft {
  const [body] = draft.text.split("?", 1) as [string];
  const between = body.split("@").slice(1, -1);
  const isList = between.some((part) => /[,;][^,;=]*$/.test(part)) || /[,;]\s*<?sips?:/i.test(body);
  return isList ? refuse(draft, "ambiguous") : draft;
}
