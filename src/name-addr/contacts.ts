import { issue } from "../issue.ts";
import { foldCase } from "../names.ts";
import type { Settings } from "../options.ts";
import { type ParseResult, readOrThrow, safeRead, succeed } from "../result.ts";
import type { Options } from "../types.ts";
import { qOf, regIdOf } from "./contact-info.ts";
import { examineList, type Judge } from "./examine.ts";
import { CONTACTS, type ContactCode, type ParseContactsCode } from "./messages.ts";
import type { NameAddr } from "./types.ts";

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
