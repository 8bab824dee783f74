import { equals } from "../equals.ts";
import { failType } from "../expect.ts";
import { finish, onlySipUriError } from "../guard.ts";
import { issue } from "../issue.ts";
import { foldCase } from "../names.ts";
import type { Settings } from "../options.ts";
import { copyList } from "../properties.ts";
import { type ParseResult, readOrThrow, safeRead, succeed } from "../result.ts";
import { equalsTel } from "../tel/equals.ts";
import type { Options } from "../types.ts";
import { examineList, type Judge } from "./examine.ts";
import { CONTACTS, type ContactCode, type ParseContactsCode } from "./messages.ts";
import { snapshotNameAddr } from "./serialize.ts";
import type { ContactInfo, HeaderParameter, NameAddr } from "./types.ts";

/** What a Contact header has: addresses, or `"*"` for all that are registered. */
export type Contacts = "*" | NameAddr[];

/**
 * Parses the value of a Contact header (RFC 3261 §20.10): `"*"`, which stands for all registered
 * addresses (§10.2.2), or a list as in `parseNameAddrList`. It also checks `q` (§25.1) and `reg-id`
 * (RFC 5626 §4.2), unless `constraints` is `false`. Offsets and limits are UTF-16 code units.
 *
 * @throws SipUriError as `parseNameAddrList` does, or if `q` is not from 0 to 1 or `reg-id` not from 1 to
 * 2147483647.
 * @example
 * parseContacts("*"); // "*"
 * parseContacts("<sip:a@192.0.2.1>;q=0.7, <sip:a@192.0.2.2>").length; // 2
 */
export function parseContacts(text: string, options?: Options): Contacts {
  return readOrThrow(text, options, examineContacts);
}

/**
 * Like `parseContacts`, but it takes any value, returns a failure as data, and never throws.
 *
 * @example
 * safeParseContacts("<sip:a@192.0.2.1>;q=2").success; // false
 */
export function safeParseContacts(
  value: unknown,
  options?: Options,
): ParseResult<Contacts, ParseContactsCode> {
  return safeRead(value, options, examineContacts);
}

/** STAR = SWS "*" SWS (RFC 3261 §25.1). */
const STAR = /^(?:(?:[ \t]*\r\n)?[ \t]+)?\*(?:(?:[ \t]*\r\n)?[ \t]+)?$/;

function examineContacts(
  text: string,
  settings: Settings,
): ParseResult<Contacts, ParseContactsCode> {
  return STAR.test(text) ? succeed("*") : examineList(text, settings, contactIssues);
}

/** RFC 3261 §25.1 and RFC 5626 §10. A malformed `expires` is allowed (RFC 3261 §20.10). */
const contactIssues: Judge<ContactCode> = (parameters, spanOf) =>
  parameters.flatMap((parameter, i) => {
    const name = foldCase(parameter.name);
    const code =
      name === "q" && qOf(parameter) === null
        ? "q-invalid"
        : name === "reg-id" && regIdOf(parameter) === null
          ? "reg-id-invalid"
          : null;
    return code === null ? [] : [issue(CONTACTS, code, "parameters", spanOf(i))];
  });

/** Returns a value that is a token as it is, or "". */
function tokenOf({ value, quoted }: HeaderParameter): string {
  return value === true || quoted ? "" : value;
}

/** qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] ) */
function qOf(parameter: HeaderParameter): number | null {
  const text = tokenOf(parameter);
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : null;
}

const MAX_REG_ID = 2 ** 31 - 1;

function regIdOf(parameter: HeaderParameter): number | null {
  const text = tokenOf(parameter);
  const number = Number(text);
  return /^\d+$/.test(text) && number >= 1 && number <= MAX_REG_ID ? number : null;
}

const MAX_EXPIRES = 2 ** 32 - 1;

/** RFC 3261 §20.10: a malformed value is 3600. */
function expiresOf(parameter: HeaderParameter): number {
  const text = tokenOf(parameter);
  return /^\d+$/.test(text) ? Math.min(Number(text), MAX_EXPIRES) : 3600;
}

/**
 * Returns what a Contact's own parameters mean. What is absent is `null`, and so is what is malformed, but
 * for `expires`. Of a parameter that is there twice, the first counts.
 *
 * @throws SipUriError if the value is not a `NameAddr`.
 * @example
 * contactInfo(parseNameAddr("<sip:a@192.0.2.1>;q=0.7;expires=60")).expires; // 60
 */
export function contactInfo(address: NameAddr): ContactInfo {
  const { parameters } = snapshotNameAddr(address);
  return finish(() => infoOf(parameters));
}

function infoOf(parameters: readonly HeaderParameter[]): ContactInfo {
  const get = <T>(name: string, read: (parameter: HeaderParameter) => T): T | null => {
    const found = parameters.find((parameter) => foldCase(parameter.name) === name);
    return found === undefined ? null : read(found);
  };
  const textOf = ({ value }: HeaderParameter) => (value === true ? null : value);
  return {
    q: get("q", qOf),
    expires: get("expires", expiresOf),
    instance: get("+sip.instance", ({ value }) => /^<([^<>]+)>$/.exec(String(value))?.[1] ?? null),
    regId: get("reg-id", regIdOf),
    pubGruu: get("pub-gruu", textOf),
    tempGruu: get("temp-gruu", textOf),
    methods: get("methods", ({ value }) => (value === true ? null : listOf(value))),
  };
}

/** The values of a tag-value-list (RFC 3840 §9). */
function listOf(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}

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
