import { assembleParameters } from "../assemble.ts";
import { SipUriError } from "../error.ts";
import { fail, guarded } from "../fail.ts";
import { type Issue, issue, withoutPlace } from "../issue.ts";
import { type Settings, settingsOf } from "../options.ts";
import { haveSameItems } from "../same-items.ts";
import { itemsOf, objectOf, stringOf } from "../snapshot.ts";
import type { Options } from "../types.ts";
import { TEL_MESSAGES } from "./messages.ts";
import { readTel } from "./parse.ts";
import type { TelUri } from "./types.ts";

/** A copy of a `TelUri` handed in: each property read once, its type checked. */
export function snapshotTel(tel: TelUri): TelUri {
  return guarded(() => {
    const { scheme, number, parameters } = objectOf(tel, null);
    if (scheme !== "tel") fail("invalid-type", 'The scheme must be "tel".', "scheme");
    return {
      scheme,
      number: stringOf(number, "number"),
      parameters: itemsOf(parameters, "parameters"),
    };
  });
}

export function assembleTel({ number, parameters }: TelUri): string {
  return `tel:${number}${assembleParameters(parameters)}`;
}

/**
 * Writes a tel URI (RFC 3966 §3), and checks it by parsing it back.
 *
 * @throws SipUriError if a component contains what is not allowed there, a constraint is broken, or
 * the text exceeds the limit (UTF-16 code units).
 * @example
 * serializeTel({ ...parseTel("tel:+1-201-555-0123"), number: "+12015550124" }); // "tel:+12015550124"
 */
export function serializeTel(tel: TelUri, options?: Options): string {
  return proveTel(snapshotTel(tel), settingsOf(options));
}

/** The text of a tel URI, proved by parsing it: what comes back must be what went in. */
export function proveTel(wire: TelUri, settings: Settings): string {
  const text = guarded(() => assembleTel(wire)); // it may be longer than a string can be
  const result = readTel(text, settings);
  if (!result.success) throw new SipUriError(result.issues.map(withoutPlace));
  const { number, parameters } = result.value;
  if (number !== wire.number) throw new SipUriError([forged("number")]);
  if (!haveSameItems(parameters, wire.parameters)) throw new SipUriError([forged("parameters")]);
  return text;
}

function forged(component: "number" | "parameters"): Issue {
  const code = component === "number" ? "tel-number-invalid" : "tel-parameter-invalid";
  return issue("syntax", code, TEL_MESSAGES[code], component);
}
