/** All laws, and the check that each export has one. */

import type { Law } from "./law.ts";
import { compareLaws } from "./laws/compare.ts";
import { fastCheckLaws } from "./laws/fast-check.ts";
import { formsLaws } from "./laws/forms.ts";
import { hostileLaws } from "./laws/hostile.ts";
import { interopLaws } from "./laws/interop.ts";
import { nameAddrLaws } from "./laws/name-addr.ts";
import { parseLaws } from "./laws/parse.ts";
import { redactLaws } from "./laws/redact.ts";
import { repairLaws } from "./laws/repair.ts";
import { routingLaws } from "./laws/routing.ts";
import { telLaws } from "./laws/tel.ts";
import { templateLaws } from "./laws/template.ts";
import { twilioLaws } from "./laws/twilio.ts";
import { userInputLaws } from "./laws/user-input.ts";
import { writeLaws } from "./laws/write.ts";
import { exportsOf, type Library } from "./library.ts";

export const LAWS: readonly Law[] = [
  ...parseLaws,
  ...writeLaws,
  ...compareLaws,
  ...templateLaws,
  ...redactLaws,
  ...telLaws,
  ...nameAddrLaws,
  ...routingLaws,
  ...formsLaws,
  ...userInputLaws,
  ...repairLaws,
  ...interopLaws,
  ...twilioLaws,
  ...fastCheckLaws,
  ...hostileLaws,
];

/** The exports without a law, and the names in laws that are not exports. */
export function unmatched(library: Library): string[] {
  const exported = exportsOf(library);
  const named = LAWS.flatMap(({ of }) => of);
  return [
    ...exported.filter((name) => !named.includes(name)).map((name) => `${name} has no law`),
    ...named.filter((name) => !exported.includes(name)).map((name) => `${name} is not exported`),
  ];
}
