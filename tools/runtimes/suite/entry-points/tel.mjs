/** The cases of `sip-uri/tel`: one function for each export. */
import { freeze, like, marked, named, refused, same } from "../check.mjs";

const NUMBERS = [
  ["sip:+1-212-555-1212:1234@gateway.com;user=phone", "tel:+1-212-555-1212"],
  ["sips:+1@h;User=%50hone", "tel:+1"],
  ["sip:%23123;phone-context=a.com@b.com;user=phone", "tel:#123;phone-context=a.com"],
  ["sip:+358-555-1234567;postd=pp22@foo.com;user=phone", "tel:+358-555-1234567;postd=pp22"],
];
const NO_NUMBERS = ["sip:+1@h", "sip:+1@h;user=ip", "sip:h;user=phone", "sip:7042@h;user=phone"];

export default {
  parseTel(tel, { each, main }) {
    each("tel", ({ text, number, parameters }) => {
      const value = tel.parseTel(text);
      same(value, { scheme: "tel", number, parameters: named(parameters) });
      if (typeof structuredClone === "function") same(structuredClone(value), value);
    });
    each("tel-issues", ({ text, issue }) => {
      refused(main, () => tel.parseTel(text), marked(issue));
    });
  },

  safeParseTel({ safeParseTel }, { each }) {
    each("tel-issues", ({ text, kind = "syntax", issue, component }) => {
      const { success, issues } = safeParseTel(text);
      same([success, issues.length], [false, 1]);
      like(issues[0], { kind, component, ...marked(issue) });
      same(safeParseTel(text, { constraints: false }).success, kind === "constraint");
    });
    each("tel", ({ text }) => same(safeParseTel(text).success, true));
  },

  serializeTel({ parseTel, serializeTel }, { each, main }) {
    each("tel", ({ text }) =>
      same(serializeTel(freeze(parseTel(text))), text.replace(/^tel/i, "tel")),
    );
    const forged = [{ scheme: "sip" }, { number: "" }, { number: "1;a=b" }, { number: "1\r\n" }];
    each(forged, (part) => {
      refused(main, () => serializeTel({ ...parseTel("tel:+1"), ...part }), { start: null });
    });
  },

  equalsTel({ equalsTel, parseTel }, { each }) {
    each("equals-tel", ({ a, b, equal }) => {
      const [x, y] = freeze([parseTel(a), parseTel(b)]);
      same([equalsTel(x, y), equalsTel(y, x), equalsTel(x, x)], [equal, equal, true]);
    });
  },

  telToSip({ parseTel, telToSip }, { each, main }) {
    each("tel-to-sip", ({ tel, init, sip }) => {
      const uri = telToSip(freeze(parseTel(tel)), freeze({ host: "foo.com", ...init }));
      same(main.serialize(uri), sip);
    });
    each([{}, { host: "h;lr" }, { host: "h", user: "a" }], (init) => {
      refused(main, () => telToSip(parseTel("tel:+1"), init), { start: null });
    });
  },

  sipToTel({ equalsTel, parseTel, serializeTel, sipToTel }, { each, main }) {
    each("tel-to-sip", ({ tel, sip }) => {
      same(equalsTel(sipToTel(freeze(main.parse(sip))), parseTel(tel)), true);
    });
    each(NUMBERS, ([sip, tel]) => same(serializeTel(sipToTel(main.parse(sip))), tel));
    each(NO_NUMBERS, (sip) => refused(main, () => sipToTel(main.parse(sip))));
  },

  telephoneNumber({ parseTel, telephoneNumber }, { each, main }) {
    each("telephone-number", ({ text, number, parameters }) => {
      const uri = text.startsWith("tel:") ? parseTel(text) : main.parse(text);
      const isGlobal = number?.startsWith("+");
      const expected = number && { number, isGlobal, parameters: named(parameters) };
      same(telephoneNumber(freeze(uri)), expected);
    });
  },
};
