import { throwIssues } from "../error.ts";
import { expectObject, expectString, fail, failType } from "../expect.ts";
import { finish, onlySipUriError } from "../guard.ts";
import { atPath, type Issue, type Path } from "../issue.ts";
import { readOptions, type Settings } from "../options.ts";
import { pick } from "../properties.ts";
import { snapshot, snapshotItems } from "../snapshot.ts";
import type { Options, SipUri, UriParameter } from "../types.ts";
import { TEL_SYNTAX, type TelUriCode } from "./messages.ts";
import { examineTel, telParameterSpans } from "./parse.ts";
import type { TelUri } from "./types.ts";

/** Copies the caller's `TelUri`: each property is read once, and its type is checked. */
export function snapshotTel(tel: TelUri): TelUri {
  return onlySipUriError(() => {
    const { scheme, number, parameters } = pick(expectObject(tel), NAMES);
    if (scheme !== "tel") failType('The scheme must be "tel".', "scheme");
    return {
      scheme,
      number: expectString(number, "number"),
      parameters: snapshotItems(parameters, "parameters"),
    };
  });
}

const NAMES = ["scheme", "number", "parameters"] as const;

const EITHER = ["scheme", "user", "password", "host", "port", "headers", "number", "parameters"];

/** Copies a `SipUri` or a `TelUri`: each property is read once, and its type is checked. */
export function snapshotEither(uri: SipUri | TelUri): SipUri | TelUri {
  const copy = onlySipUriError(
    () => pick(expectObject(uri), EITHER as (keyof typeof uri)[]) as typeof uri,
  );
  return copy.scheme === "tel" ? snapshotTel(copy) : snapshot(copy);
}

export function assembleTel({ number, parameters }: TelUri): string {
  const items = parameters.map(({ name, value }) =>
    value === true ? `;${name}` : `;${name}=${value}`,
  );
  return `tel:${number}${items.join("")}`;
}

/**
 * Returns the text of a tel URI (RFC 3966 §3), checked by parsing it.
 *
 * @throws SipUriError if a component contains something that is not allowed there, a constraint is
 * broken, or the text exceeds the limit (UTF-16 code units).
 * @example
 * serializeTel({ ...parseTel("tel:+1-201-555-0123"), number: "+12015550124" }); // "tel:+12015550124"
 */
export function serializeTel(tel: TelUri, options?: Options): string {
  const settings = readOptions(options);
  return finish(() => proveTel(snapshotTel(tel), settings));
}

/** Returns the text of a tel URI, proved by parsing it: it must read back to the same components. */
export function proveTel(wire: TelUri, settings: Settings): string {
  const text = assembleTel(wire);
  const result = examineTel(text, settings);
  if (!result.success) {
    throwIssues(result.issues.map((found) => atPath(found, pathTo(found, wire))));
  }
  const { number, parameters } = result.value;
  if (number !== wire.number) fail(TEL_SYNTAX, "tel-number-invalid", "number");
  if (!haveSameItems(parameters, wire.parameters)) {
    fail(TEL_SYNTAX, "tel-parameter-invalid", "parameters");
  }
  return text;
}

/** Returns the path to what an issue of the text marks. No parameter is wrong if the context is missing. */
function pathTo({ code, component, start }: Issue<TelUriCode>, wire: TelUri): Path | null {
  if (component === null) return null;
  const isOne = component === "parameters" && code !== "tel-context-missing";
  const index = isOne ? telParameterSpans(wire).findIndex(({ end }) => Number(start) <= end) : -1;
  return index < 0 ? [component] : [component, index];
}

/** Whether two lists of parameters have the same names and values in the same order. */
export function haveSameItems(a: readonly UriParameter[], b: readonly UriParameter[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, value }, i) => name === b[i]?.name && value === b[i]?.value)
  );
}
