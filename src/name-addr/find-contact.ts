import { equals } from "../equals.ts";
import { failType } from "../expect.ts";
import { finish, onlySipUriError } from "../guard.ts";
import { foldCase } from "../names.ts";
import { copyList } from "../properties.ts";
import { equalsTel } from "../tel/equals.ts";
import { infoOf } from "./contact-info.ts";
import { snapshotNameAddr } from "./serialize.ts";
import type { NameAddr } from "./types.ts";

/**
 * Returns the first of a registrar's Contacts that means the same registration as `mine`, or `undefined`
 * (RFC 3261 §10.2.4). If `mine` has an instance and a reg-id, that is the one with the same two (RFC 5626
 * §4.2), whatever its URI; a registrar may give back neither. Otherwise, and among Contacts without the
 * two, it is the one with an equal URI (`equals`, `equalsTel`).
 *
 * @throws SipUriError if `mine`, or a value of the list, is not a `NameAddr`.
 * @example
 * const mine = parseNameAddr("<sip:a@192.0.2.1>");
 * findContact(parseContacts("<sip:a@192.0.2.2>, <sip:a@192.0.2.1>;expires=60"), mine)?.parameters.length; // 1
 */
export function findContact(list: "*" | readonly NameAddr[], mine: NameAddr): NameAddr | undefined {
  const own = snapshotNameAddr(mine);
  if (list === "*") return undefined;
  const items = onlySipUriError(() => copyList(expectArray(list)));
  const read = items.map((item) => snapshotNameAddr(item as NameAddr));
  return finish(() => {
    const key = keyOf(own);
    const byKey = read.findIndex((item) => key !== null && keyOf(item) === key);
    const isMine = (item: NameAddr) =>
      (key === null || keyOf(item) === null) && hasSameUri(item, own);
    const index = byKey < 0 ? read.findIndex(isMine) : byKey;
    return index < 0 ? undefined : items[index];
  });
}

function expectArray(list: readonly NameAddr[]): readonly NameAddr[] {
  return Array.isArray(list) ? list : failType('The contacts must be a list or "*".');
}

/** Returns a key that Contacts of one instance and one reg-id share. Without the two there is none. */
function keyOf({ parameters }: NameAddr): string | null {
  const { instance, regId } = infoOf(parameters);
  return instance === null || regId === null ? null : `${regId} ${urnKey(instance)}`;
}

/** RFC 2141 §5: the case of "urn:", of the namespace and of escapes does not count; nor of a UUID (RFC 4122 §3). */
function urnKey(urn: string): string {
  if (/^urn:uuid:/i.test(urn)) return foldCase(urn);
  return urn.replace(/^urn:[^:]*:|%[\da-f]{2}/gi, foldCase);
}

function hasSameUri({ uri: a }: NameAddr, { uri: b }: NameAddr): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  if (a.scheme === "tel" || b.scheme === "tel") {
    return a.scheme === "tel" && b.scheme === "tel" && equalsTel(a, b);
  }
  return equals(a, b);
}
