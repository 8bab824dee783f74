import { IPv6reference, token } from "../../grammar/sip-uri.peggy";
import { fail, onlySipUriError, refuse } from "../error.ts";
import { expectObject, expectString } from "../expect.ts";
import { type Component, underPath } from "../issue.ts";
import { DEFAULTS, readOptions, type Settings } from "../options.ts";
import { succeed, toResult } from "../result.ts";
import { haveSameItems, prove } from "../serialize.ts";
import { snapshot, snapshotItems } from "../snapshot.ts";
import { proveTel, snapshotTel } from "../tel/serialize.ts";
import type { TelUri } from "../tel/types.ts";
import type { Options, SipUri } from "../types.ts";
import { NAME_ADDR_WRITING } from "./messages.ts";
import { examineNameAddr } from "./parse.ts";
import type { HeaderParameter, NameAddr } from "./types.ts";

/**
 * Writes a name-addr (RFC 3261 §25.1), always with angle brackets, and with quotes only where they
 * are needed. The result is checked by parsing it. The limits (UTF-16 code units) apply to the URI.
 *
 * @throws SipUriError if a part contains something that is not allowed there (such as a line end),
 * or `serialize` or `serializeTel` refuses the URI.
 * @example
 * serializeNameAddr({ displayName: "Bell, A.", uri: parse("sip:a@example.com"), parameters: [] });
 * // '"Bell, A." <sip:a@example.com>'
 */
export function serializeNameAddr(nameAddr: NameAddr, options?: Options): string {
  const settings = readOptions(options);
  return onlySipUriError(() => {
    const { displayName, uri, parameters } = expectObject(nameAddr);
    const name = displayName === null ? null : expectString(displayName, "displayName");
    const wireUri = uriText(uri, settings);
    const copies = snapshotItems(parameters, "parameters");
    const text = `${quoteName(name)}<${wireUri}>${copies.map(writeParameter).join("")}`;
    const parsed = examineNameAddr(text, settings).value;
    const isProved =
      parsed?.displayName === name &&
      uriText(parsed.uri, settings) === wireUri &&
      haveSameItems(parsed.parameters, copies);
    return isProved ? text : fail(NAME_ADDR_WRITING, "malformed-text", ...forged(name, copies));
  });
}

/** Finds the part that would not read back, even with a plain URI; of parameters, the first one. */
function forged(
  name: string | null,
  parameters: readonly HeaderParameter[],
): readonly [Component, index?: number] {
  const named = examineNameAddr(`${quoteName(name)}<a:b>`, DEFAULTS).value;
  if (named?.displayName !== name) return ["displayName"];
  const index = parameters.findIndex((parameter) => !readsBack([parameter]));
  if (index >= 0) return ["parameters", index];
  return readsBack(parameters) ? ["uri"] : ["parameters"];
}

function readsBack(parameters: readonly HeaderParameter[]): boolean {
  const text = `<a:b>${parameters.map(writeParameter).join("")}`;
  return haveSameItems(examineNameAddr(text, DEFAULTS).value?.parameters ?? [], parameters);
}

function uriText(uri: NameAddr["uri"], settings: Settings): string {
  if (typeof uri === "string") return uri;
  const isTel = expectObject(uri, "uri").scheme === "tel";
  const written = toResult(() =>
    succeed(
      isTel
        ? proveTel(snapshotTel(uri as TelUri), settings)
        : prove(snapshot(uri as SipUri), settings),
    ),
  );
  if (written.success) return written.value;
  return refuse(written.issues.map((found) => underPath(found, "uri")));
}

/** Tokens with single spaces between them need no quotes. */
function quoteName(name: string | null): string {
  if (name === null) return "";
  const isPlain = name.split(" ").every((word) => token(word) !== undefined);
  return `${isPlain ? name : quote(name)} `;
}

/** An ASCII control character is written as a quoted-pair (RFC 3261 §25.1). */
function quote(text: string): string {
  return `"${text.replace(/["\\]|(?![\t\x80-\x9f])\p{Cc}/gu, (character) => `\\${character}`)}"`;
}

function writeParameter({ name, value }: HeaderParameter): string {
  if (value === true) return `;${name}`;
  const isBare = token(value) !== undefined || IPv6reference(value) !== undefined;
  return `;${name}=${isBare ? value : quote(value)}`;
}
