import { expectList, expectObject, expectString, fail, failType } from "../expect.ts";
import { changeIssues, finish, onlySipUriError } from "../guard.ts";
import { type Component, underPath } from "../issue.ts";
import { CONSTRAINTS } from "../messages.ts";
import { readOptions, type Settings, UNLIMITED } from "../options.ts";
import { copyList, pick, property } from "../properties.ts";
import { valueOrUndefined } from "../result.ts";
import { prove } from "../serialize.ts";
import { snapshotItems } from "../snapshot.ts";
import { haveSameItems, proveTel, snapshotEither } from "../tel/serialize.ts";
import type { TelUri } from "../tel/types.ts";
import type { Options, SipUri } from "../types.ts";
import { examineNameAddr, repeatedIndex } from "./examine.ts";
import { NAME_ADDR_WRITING } from "./messages.ts";
import { quoteName, writeParameters } from "./quotes.ts";
import type { HeaderParameter, NameAddr } from "./types.ts";

/**
 * Writes a name-addr (RFC 3261 §25.1), always with angle brackets. A display name that is not one
 * token gets quotes, and so do the values of parameters as `HeaderParameter` says. The result is
 * checked by parsing it. The limits (UTF-16 code units) apply to the URI.
 *
 * @throws SipUriError if a part contains something that is not allowed there (such as a line end),
 * or `serialize` or `serializeTel` refuses the URI.
 * @example
 * serializeNameAddr({ displayName: "Bell, A.", uri: parse("sip:a@example.com"), parameters: [] });
 * // '"Bell, A." <sip:a@example.com>'
 */
export function serializeNameAddr(nameAddr: NameAddr, options?: Options): string {
  const settings = readOptions(options);
  const copy = snapshotNameAddr(nameAddr);
  return finish(() => {
    const { displayName, uri, parameters } = copy;
    const wireUri = uriText(uri, settings);
    const repeated = settings.constraints ? repeatedIndex(parameters) : -1;
    if (repeated >= 0) fail(CONSTRAINTS, "parameter-duplicate", "parameters", repeated);
    const text = `${quoteName(displayName)}<${wireUri}>${writeParameters(parameters)}`;
    const parsed = valueOrUndefined(examineNameAddr(text, settings));
    const isProved =
      parsed?.displayName === displayName &&
      uriText(parsed.uri, settings) === wireUri &&
      haveSameItems(parsed.parameters, parameters);
    return isProved ? text : fail(NAME_ADDR_WRITING, "malformed-text", ...forged(copy));
  });
}

const NAMES = ["displayName", "uri", "parameters"] as const;

/** Copies the caller's `NameAddr`: each property is read once, and its type is checked. */
export function snapshotNameAddr(nameAddr: NameAddr): NameAddr {
  return onlySipUriError(() => {
    const { displayName, uri, parameters } = pick(expectObject(nameAddr), NAMES);
    return {
      displayName: displayName === null ? null : expectString(displayName, "displayName"),
      uri: typeof uri === "string" ? uri : snapshotUri(expectObject(uri, "uri")),
      parameters: snapshotParameters(parameters),
    };
  });
}

function snapshotParameters(list: readonly HeaderParameter[]): readonly HeaderParameter[] {
  const items = copyList(expectList(list, "parameters") as readonly HeaderParameter[]);
  return snapshotItems(items as HeaderParameter[], "parameters").map((item, i) => {
    const quoted = property(items[i] as HeaderParameter, "quoted");
    if (quoted !== undefined && typeof quoted !== "boolean") {
      failType("Whether a value is quoted must be true or false.", "parameters", i, "quoted");
    }
    return { ...item, quoted };
  });
}

function snapshotUri(uri: SipUri | TelUri): SipUri | TelUri {
  return inUri(() => snapshotEither(uri));
}

/** Finds the part that would not read back, even with a plain URI; of parameters, the first one. */
function forged({ displayName, parameters }: NameAddr): readonly [Component, index?: number] {
  const read = (text: string) => valueOrUndefined(examineNameAddr(text, UNLIMITED));
  if (read(`${quoteName(displayName)}<a:b>`)?.displayName !== displayName) return ["displayName"];
  const readsBack = (some: readonly HeaderParameter[]) =>
    haveSameItems(read(`<a:b>${writeParameters(some)}`)?.parameters ?? [], some);
  const index = parameters.findIndex((parameter) => !readsBack([parameter]));
  return index >= 0 ? ["parameters", index] : ["uri"];
}

function uriText(uri: NameAddr["uri"], settings: Settings): string {
  if (typeof uri === "string") return uri;
  return inUri(() => (uri.scheme === "tel" ? proveTel(uri, settings) : prove(uri, settings)));
}

/** Of what is thrown, each path begins with "uri". */
function inUri<T>(run: () => T): T {
  return changeIssues(run, (found) => underPath(found, "uri"));
}
