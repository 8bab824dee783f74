import { isIPv4 } from "node:net";
import { isDeepStrictEqual } from "node:util";
import type { TelUri } from "../../../src/tel/index.ts";
import { oracle } from "../../../test/oracle/agreement.ts";
import { accepts } from "../../../test/oracle/automaton.ts";
import { slowlyEqualTel } from "../../../test/support/equality-reference.ts";
import { plainOf, wireValue } from "../../../test/support/reference.ts";
import { choices } from "../choices.ts";
import { telKeepsConstraints } from "../constraints.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import { attempt, ensure } from "../violation.ts";

export const telLaws: readonly Law[] = [
  {
    name: "parseTel agrees with the oracle, and is undone by serializeTel",
    of: ["tel.parseTel", "tel.safeParseTel", "tel.serializeTel"],
    input: ["tel"],
    holds({ tel }, parts) {
      const text = part(parts, 0);
      const isMember = accepts(oracle("telephone-uri"), text);
      const { issues = [], value } = tel.safeParseTel(text, UNLIMITED);
      const hasSyntax = issues.some(({ kind }) => kind === "syntax");
      ensure(
        hasSyntax !== isMember,
        "there is a syntax issue for a member of the ABNF, or none for another text",
      );
      for (const { start, end } of issues) {
        ensure(start !== null && end !== null, "an issue has no place");
        ensure(0 <= start && start <= end && end <= text.length, "an issue is out of place");
      }
      const parsed = attempt(() => tel.parseTel(text, UNLIMITED));
      ensure(isDeepStrictEqual(parsed, value), "parseTel and safeParseTel disagree");
      const lenient = tel.safeParseTel(text, LENIENT);
      ensure(lenient.success === isMember, "constraints: false and the ABNF disagree");
      ensure(
        tel.safeParseTel(text).success === (value !== undefined && text.length < 255),
        "the limit is wrong",
      );
      if (lenient.value === undefined) return false;
      const isKept = telKeepsConstraints(lenient.value);
      ensure((value !== undefined) === isKept, "a constraint admits or refuses too much");
      const written = tel.serializeTel(lenient.value, LENIENT);
      ensure(written === `tel:${text.slice(4)}`, "serializeTel(parseTel(s)) is not s");
      return value !== undefined;
    },
  },
  {
    name: "a forged tel URI that is written is read back as it was",
    of: ["tel.serializeTel", "tel.telToSip"],
    input: ["tel", "choices", "plain", "plain"],
    holds({ core, tel }, parts) {
      const base = tel.safeParseTel(part(parts, 0), LENIENT).value ?? tel.parseTel("tel:+1");
      const [text, other] = [part(parts, 2), part(parts, 3)];
      const value = choices(part(parts, 1))<TelUri>([
        { ...base, number: text },
        { ...base, number: base.number + text },
        { ...base, parameters: [...base.parameters, { name: text, value: other }] },
        { ...base, parameters: [{ name: text, value: true }, ...base.parameters] },
        { ...base, parameters: [...base.parameters, { name: "isub", value: text }] },
        { ...base, parameters: [...base.parameters, { name: "phone-context", value: text }] },
      ]);
      const written = attempt(() => tel.serializeTel(value, LENIENT));
      const sip = attempt(() => tel.telToSip(value, { host: "h" }, LENIENT));
      ensure(
        sip === undefined || written !== undefined,
        "telToSip takes what serializeTel refuses",
      );
      ensure(
        sip === undefined || core.serialize(sip, LENIENT) !== "",
        "telToSip returns something that is not a URI",
      );
      if (written === undefined) return false;
      ensure(
        accepts(oracle("telephone-uri"), written),
        "serializeTel writes something that is not a tel URI",
      );
      ensure(
        isDeepStrictEqual(tel.parseTel(written, LENIENT), value),
        "serializeTel writes another",
      );
      return true;
    },
  },
  {
    name: "equalsTel is what RFC 3966 §4 says, and symmetric",
    of: ["tel.equalsTel"],
    input: ["tel", "tel"],
    isOfPair: true,
    holds({ tel }, parts) {
      const a = tel.safeParseTel(part(parts, 0), UNLIMITED).value;
      const b = tel.safeParseTel(part(parts, 1), UNLIMITED).value;
      if (a === undefined || b === undefined) return false;
      ensure(tel.equalsTel(a, a), "equalsTel is not reflexive");
      ensure(tel.equalsTel(a, b) === tel.equalsTel(b, a), "equalsTel is not symmetric");
      const respelled = {
        ...a,
        number: a.number
          .toUpperCase()
          .replace(/[-.()]/g, "")
          .replace(/\d/, "$&-"),
        parameters: [...a.parameters]
          .reverse()
          .map(({ name, value }) => ({ name: name.toUpperCase(), value })),
      };
      ensure(tel.equalsTel(a, respelled), "equalsTel distinguishes spellings");
      ensure(tel.equalsTel(a, b) === slowlyEqualTel(a, b), "equalsTel is not the slow reference");
      return tel.equalsTel(a, b);
    },
  },
  {
    name: "sipToTel undoes telToSip",
    of: ["tel.telToSip", "tel.sipToTel", "tel.telephoneNumber"],
    input: ["tel", "host"],
    holds({ core, tel }, parts) {
      const { value } = tel.safeParseTel(part(parts, 0), UNLIMITED);
      if (value === undefined) return false;
      const sip = attempt(() => tel.telToSip(value, { host: part(parts, 1) }, UNLIMITED));
      if (sip === undefined) return false;
      const text = core.serialize(sip, UNLIMITED);
      ensure(
        isDeepStrictEqual(core.parse(text, UNLIMITED), sip),
        "telToSip returns something that is not a URI",
      );
      ensure(sip.host === part(parts, 1), "telToSip changes the host");
      ensure(wireValue(sip.parameters, "user") === "phone", "telToSip does not write user=phone");
      const back = tel.sipToTel(sip);
      ensure(tel.equalsTel(back, value), "sipToTel(telToSip(t)) is not t");
      const digits = ({ number }: TelUri) => number.replace(/[-.()]/g, "").toUpperCase();
      ensure(tel.telephoneNumber(sip)?.number === digits(value), "telephoneNumber is another");
      ensure(tel.telephoneNumber(value)?.number === digits(value), "telephoneNumber is another");
      const again = tel.telToSip(back, { host: part(parts, 1) }, UNLIMITED);
      ensure(isDeepStrictEqual(again, sip), "telToSip(sipToTel(u)) is not u");
      const reversed = { ...value, parameters: [...value.parameters].reverse() };
      const other = tel.telToSip(reversed, { host: part(parts, 1) }, UNLIMITED);
      ensure(isDeepStrictEqual(other, sip), "another order of parameters gives another user");
      return true;
    },
  },
  {
    name: "all digits of telephoneNumber are from the user",
    of: ["tel.telephoneNumber", "tel.sipToTel"],
    input: ["sip", "tel", "choices"],
    holds({ core, tel }, parts) {
      const subscriber = part(parts, 1).slice(4).replace(/#/g, "%23");
      const text = choices(part(parts, 2))([
        `sip:${subscriber}@h;user=phone`,
        `sip:${subscriber}@h`,
        part(parts, 0),
        `${part(parts, 0)};user=phone`,
      ]);
      const { value } = core.safeParse(text, LENIENT);
      if (value === undefined) return false;
      const found = tel.telephoneNumber(value);
      const forced = attempt(() => tel.sipToTel(value));
      if (forced !== undefined) {
        const written = tel.serializeTel(forced, UNLIMITED);
        ensure(accepts(oracle("telephone-uri"), written), "sipToTel gives something else");
        const isAddressOrGruu = isIPv4(forced.number) || wireValue(value.parameters, "gr") === true;
        ensure((found === null) === isAddressOrGruu, "telephoneNumber misses a number");
      }
      if (found === null) return false;
      const first = (value.user ?? "").split(";")[0] ?? "";
      const plain = (plainOf(first) ?? "").replace(/[-.()]/g, "").toUpperCase();
      ensure(found.number === plain, "the number is not the user's");
      ensure(/^(\+\d+|[\dA-F*#]+)$/.test(found.number), "the number has another character");
      ensure(found.isGlobal === found.number.startsWith("+"), "isGlobal is wrong");
      const elsewhere = { ...value, password: "99", host: "h99", port: 99, headers: [] };
      ensure(
        isDeepStrictEqual(tel.telephoneNumber(elsewhere), found),
        "what is not the user changes the number",
      );
      return true;
    },
  },
];
