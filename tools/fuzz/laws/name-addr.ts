import { isDeepStrictEqual } from "node:util";
import type { HeaderParameter, NameAddr } from "../../../src/name-addr/index.ts";
import { oracle } from "../../../test/oracle/agreement.ts";
import { accepts } from "../../../test/oracle/automaton.ts";
import { TOKEN } from "../../../test/support/reference.ts";
import { choices } from "../choices.ts";
import { headerKeepsConstraints } from "../constraints.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import { attempt, ensure } from "../violation.ts";

/** Each oracle knows one kind of URI. The one for other schemes knows schemes that begin with "x". */
const ORACLES = { sip: "header-value", tel: "header-value-tel", x: "header-value-other" };

function kindOf({ uri }: NameAddr): keyof typeof ORACLES | null {
  if (typeof uri !== "string") return uri.scheme === "tel" ? "tel" : "sip";
  return /^x/i.test(uri) ? "x" : null;
}

export const nameAddrLaws: readonly Law[] = [
  {
    name: "parseNameAddr agrees with the oracle, and is undone by serializeNameAddr",
    of: ["nameAddr.parseNameAddr", "nameAddr.safeParseNameAddr", "nameAddr.serializeNameAddr"],
    input: ["header"],
    holds({ nameAddr }, parts) {
      const text = part(parts, 0);
      const { issues = [], value } = nameAddr.safeParseNameAddr(text, LENIENT);
      const isSyntax = issues.some(({ kind }) => kind === "syntax");
      for (const [kind, rule] of Object.entries(ORACLES)) {
        const isMember = accepts(oracle(rule), text);
        ensure(!(isMember && isSyntax), "a member of the ABNF is refused");
        ensure(value === undefined || kindOf(value) !== kind || isMember, "a non-member is taken");
      }
      for (const { start, end } of issues) {
        ensure((end ?? 0) <= text.length && (start ?? 0) <= (end ?? 0), "an issue is out of place");
      }
      const parsed = attempt(() => nameAddr.parseNameAddr(text, LENIENT));
      ensure(isDeepStrictEqual(parsed, value), "parseNameAddr and safeParseNameAddr disagree");
      const strict = nameAddr.safeParseNameAddr(text, UNLIMITED);
      const isKept = value !== undefined && headerKeepsConstraints(value);
      ensure(strict.success === isKept, "a constraint admits or refuses too much");
      if (value === undefined) return false;
      const written = nameAddr.serializeNameAddr(value, LENIENT);
      const again = nameAddr.parseNameAddr(written, LENIENT);
      ensure(isDeepStrictEqual(again, value), "parseNameAddr(serializeNameAddr(v)) is not v");
      return true;
    },
  },
  {
    name: "parseNameAddrList agrees with the oracle and with parseNameAddr",
    of: ["nameAddr.parseNameAddrList", "nameAddr.safeParseNameAddrList"],
    input: ["headers", "header", "choices"],
    holds({ nameAddr }, parts) {
      const text = part(parts, 0);
      const { value, issues = [] } = nameAddr.safeParseNameAddrList(text, LENIENT);
      const isSyntax = issues.some(({ kind }) => kind === "syntax");
      const isMember = accepts(oracle("header-values"), text);
      ensure(!(isMember && isSyntax), "a member of the ABNF is refused");
      const isOfSip = value?.every((item) => kindOf(item) === "sip") ?? false;
      ensure(!isOfSip || isMember, "a non-member is taken");
      const parsed = attempt(() => nameAddr.parseNameAddrList(text, LENIENT));
      ensure(isDeepStrictEqual(parsed, value), "parseNameAddrList and its safe form disagree");
      const one = nameAddr.safeParseNameAddr(part(parts, 1), LENIENT).value;
      if (one !== undefined) {
        const alone = nameAddr.parseNameAddrList(part(parts, 1), LENIENT);
        ensure(isDeepStrictEqual(alone, [one]), "a list of one value differs from that value");
      }
      if (value === undefined) return false;
      ensure(value.length > 0, "a list is empty");
      const list = [...value, ...(one === undefined ? [] : [one])];
      const comma = choices(part(parts, 2))([", ", ",", " ,\r\n\t"]);
      const written = list.map((item) => nameAddr.serializeNameAddr(item, LENIENT)).join(comma);
      const again = nameAddr.parseNameAddrList(written, LENIENT);
      ensure(isDeepStrictEqual(again, list), "a list is read back differently");
      return true;
    },
  },
  {
    name: "parseContacts is parseNameAddrList and two constraints, and finds each contact",
    of: [
      "nameAddr.parseContacts",
      "nameAddr.safeParseContacts",
      "nameAddr.contactInfo",
      "nameAddr.findContact",
    ],
    input: ["headers", "choices"],
    holds({ nameAddr }, parts) {
      const q = choices(part(parts, 1))(["", ";q=0.5", ";q=2", ";q", ";reg-id=1", ";reg-id=0"]);
      const text = part(parts, 0) + q;
      const { value, issues } = nameAddr.safeParseContacts(text, UNLIMITED);
      const parsed = attempt(() => nameAddr.parseContacts(text, UNLIMITED));
      ensure(isDeepStrictEqual(parsed, value), "parseContacts and safeParseContacts disagree");
      const list = nameAddr.safeParseNameAddrList(text, UNLIMITED).value;
      const known = list?.flatMap(({ parameters }) => parameters.map(readContact)) ?? [];
      const isKept = list !== undefined && known.every(Boolean);
      ensure(isKept === (issues === undefined && value !== "*"), "q or reg-id is judged wrongly");
      const lenient = nameAddr.safeParseContacts(text, { ...UNLIMITED, constraints: false }).value;
      ensure(list === undefined || isDeepStrictEqual(lenient, list), "the lists differ");
      if (lenient === undefined || lenient === "*") return false;
      for (const contact of lenient) {
        const { q: weight, regId, expires } = nameAddr.contactInfo(contact);
        ensure(weight === null || (weight >= 0 && weight <= 1), "a q is out of range");
        ensure(regId === null || (regId >= 1 && regId < 2 ** 31), "a reg-id is out of range");
        ensure(expires === null || (expires >= 0 && expires < 2 ** 32), "expires is out of range");
        ensure(nameAddr.findContact(lenient, contact) !== undefined, "a contact is not found");
      }
      return true;
    },
  },
  {
    name: "a forged name-addr that is written is read back as it was",
    of: ["nameAddr.serializeNameAddr"],
    input: ["header", "choices", "plain", "plain"],
    holds({ core, nameAddr }, parts) {
      const uri = core.parse("sip:a@h");
      const base = nameAddr.safeParseNameAddr(part(parts, 0), LENIENT).value ?? {
        displayName: null,
        uri,
        parameters: [],
      };
      const [text, other] = [part(parts, 2), part(parts, 3)];
      const value = choices(part(parts, 1))<NameAddr>([
        { ...base, displayName: text },
        { ...base, parameters: [...base.parameters, { name: text, value: other }] },
        { ...base, parameters: [...base.parameters, { name: "tag", value: text }] },
        { ...base, parameters: [{ name: text, value: true }, ...base.parameters] },
        { ...base, uri: text },
        { ...base, uri: { ...uri, host: text } },
        { ...base, displayName: text, uri: `x:${other}` },
      ]);
      const written = attempt(() => nameAddr.serializeNameAddr(value, UNLIMITED));
      const isBase = value.uri === base.uri && headerKeepsConstraints(value) && hasText(value);
      ensure(written !== undefined || !isBase, "serializeNameAddr refuses what it can write");
      if (written === undefined) return false;
      ensure(hasText(value), "what has no quoted-string is written");
      ensure(!/[\r\n]/.test(written.replace(/\\./gs, "")), "a line end gets out");
      const [again, ...others] = nameAddr.parseNameAddrList(written, UNLIMITED);
      ensure(others.length === 0, "a second value gets out");
      ensure(
        isDeepStrictEqual(again && plain({ ...again, uri: value.uri }), plain(value)),
        "a part is read back differently",
      );
      const rewritten = again && nameAddr.serializeNameAddr(again, UNLIMITED);
      const isSame = typeof value.uri === "string" || isDeepStrictEqual(again?.uri, value.uri);
      ensure(isSame && rewritten === written, "a URI is read back differently");
      return true;
    },
  },
];

/** Whether `q` and `reg-id` are as RFC 3261 §25.1 and RFC 5626 §10 say. */
function readContact({ name, value, quoted }: HeaderParameter): boolean {
  const text = value === true || quoted ? "" : value;
  if (/^q$/i.test(name)) return /^[01](\.\d{0,3})?$/.test(text) && Number(text) <= 1;
  return !/^reg-id$/i.test(name) || (/^\d+$/.test(text) && +text > 0 && +text < 2 ** 31);
}

/** What was written, whether in quotes or not. */
function plain({ displayName, uri, parameters }: NameAddr): NameAddr {
  return { displayName, uri, parameters: parameters.map(({ name, value }) => ({ name, value })) };
}

/** Names are tokens, and texts have neither a line end nor what has no UTF-8. */
function hasText({ displayName, parameters }: NameAddr): boolean {
  return (
    parameters.every(({ name }) => TOKEN.test(name)) &&
    [displayName, ...parameters.map(({ value }) => value)].every(
      (text) => typeof text !== "string" || !/[\r\n\p{Surrogate}]/u.test(text),
    )
  );
}
