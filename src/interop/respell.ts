import { IPv6reference } from "../../grammar/sip-uri.peggy";
import { groupsOf } from "../canonical.ts";
import { nameKey } from "../names.ts";
import { normalize } from "../normalize.ts";
import type { SipUri, UriHeader, UriParameter } from "../types.ts";
import { CAUTIONS, type CautionCode } from "./messages.ts";
import { KNOWN } from "./rules.ts";

/**
 * For a caution, the characters to escape, in the user, the password or a name, so that a stack doesn't recognize what
 * they are part of. Each of them equals its escape (RFC 3261 §19.1.4).
 */
const ESCAPED: Readonly<Partial<Record<CautionCode, RegExp>>> = {
  "user-visual-separators": /[-.()]/,
  password: /^\d/,
  "token-prefix": /^l(?=r.)/i,
  "parameter-prototype": /^_(?=_proto__$)/,
  "header-underscore": /_/g,
  "header-prototype": /^(?:_(?=_proto__$)|c(?=onstructor$))/i,
};

/**
 * Returns an equal URI in a spelling that may remove the caution: with escapes, with the parameters that RFC 3261
 * defines as `normalize` writes them, or with all groups of an IPv6 address. Returns `null` if no spelling can remove it.
 */
export function respell(uri: SipUri, code: CautionCode): SipUri | null {
  const [component] = CAUTIONS[code];
  const pattern = Object.hasOwn(ESCAPED, code) ? ESCAPED[code] : undefined;
  if (pattern !== undefined) return { ...uri, [component]: escaped(uri[component], pattern) };
  if (component === "parameters" || component === "port") return withKnownNormalized(uri);
  if (component !== "host" || IPv6reference(uri.host) === undefined) return null;
  const groups = groupsOf(uri.host.slice(1, -1)).map((group) => group.toString(16));
  return { ...uri, host: `[${groups.join(":")}]` };
}

/** Returns a component with what matches a pattern escaped: in a list, in the names. */
function escaped(component: SipUri[keyof SipUri], pattern: RegExp) {
  if (typeof component === "string") return component.replace(pattern, toEscape);
  const items = component as readonly (UriParameter | UriHeader)[];
  return items.map((item) => ({ ...item, name: item.name.replace(pattern, toEscape) }));
}

function toEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The other parameters stay as they are, since an escape may hide something in them. */
function withKnownNormalized(uri: SipUri): SipUri {
  const parameters = normalize(uri).parameters.map((parameter, at) =>
    KNOWN.includes(nameKey(parameter.name)) ? parameter : (uri.parameters[at] as UriParameter),
  );
  return { ...uri, parameters };
}
