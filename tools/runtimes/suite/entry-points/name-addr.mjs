/** The cases of `sip-uri/name-addr`: one function for each export. */
import { freeze, like, marked, refused, same } from "../check.mjs";

/** The URI of a value as text; it may be of any scheme. */
function textOf(uri, { main, modules }) {
  if (typeof uri === "string") return uri;
  return uri.scheme === "tel" ? modules["./tel"].serializeTel(uri) : main.serialize(uri);
}

export default {
  parseNameAddr({ parseNameAddr }, context) {
    context.each("name-addr", ({ text, displayName = null, uri, parameters }) => {
      const value = parseNameAddr(text);
      same(value.displayName, displayName);
      same(
        value.parameters.map(({ name, value }) => [name, value]),
        parameters ?? [],
      );
      same(textOf(value.uri, context), uri);
      if (typeof structuredClone === "function") same(structuredClone(value), value);
    });
    context.each("name-addr-issues", ({ text, issue, list }) => {
      if (!list) refused(context.main, () => parseNameAddr(text), marked(issue));
    });
  },

  safeParseNameAddr({ safeParseNameAddr }, { each }) {
    each("name-addr-issues", ({ text, issue, component = null, list }) => {
      if (list) return;
      const { success, issues } = safeParseNameAddr(text);
      same([success, issues.length], [false, 1]);
      like(issues[0], { kind: "syntax", component, ...marked(issue) });
    });
    each("name-addr", ({ text }) => same(safeParseNameAddr(text).success, true));
  },

  parseNameAddrList({ parseNameAddr, parseNameAddrList }, { each, main }) {
    each("name-addr", ({ text }) => {
      const value = parseNameAddr(text);
      same(parseNameAddrList(text), [value]);
      same(parseNameAddrList(`<sip:a@h>;x="," , ${text}`).slice(1), [value]);
    });
    each("name-addr-issues", ({ text, issue, list }) => {
      if (list) refused(main, () => parseNameAddrList(text), marked(issue));
    });
  },

  safeParseNameAddrList({ parseNameAddrList, safeParseNameAddrList }, { each, one }) {
    each("name-addr", ({ text }) => {
      same(safeParseNameAddrList(text).value, parseNameAddrList(text));
    });
    one("the issue of a later value has its place in the list", () => {
      const { issues } = safeParseNameAddrList("<sip:a@h>, <sip:h;a=>");
      like(issues[0], { code: "value-missing", start: 20, end: 20 });
    });
  },

  parseContacts({ parseContacts, parseNameAddrList }, { each, main }) {
    each(["*", " *"], (text) => same(parseContacts(text), "*"));
    each("name-addr-contacts", ({ text, issue }) => {
      if (issue) refused(main, () => parseContacts(text), marked(issue));
      else same(parseContacts(text), parseNameAddrList(text));
    });
  },

  safeParseContacts({ parseNameAddrList, safeParseContacts }, { each }) {
    each("name-addr-contacts", ({ text, issue }) => {
      const { success, issues } = safeParseContacts(text);
      same(success, issue === undefined);
      if (issue) like(issues[0], { kind: "constraint", ...marked(issue) });
      same(safeParseContacts(text, { constraints: false }).value, parseNameAddrList(text));
    });
  },

  contactInfo({ contactInfo, parseNameAddr }, { each }) {
    each("name-addr-contacts", ({ text, info }) => {
      if (info) like(contactInfo(freeze(parseNameAddr(text))), info);
    });
  },

  findContact({ findContact, parseContacts, parseNameAddr }, { one }) {
    const instance = '+sip.instance="<urn:uuid:1>"';
    const list = freeze(parseContacts(`<sip:a@h>;x, <sip:b@h>;reg-id=1;${instance}`));
    one("by its URI", () => same(findContact(list, parseNameAddr("<sip:%61@H>")), list[0]));
    one("by its instance and reg-id", () =>
      same(findContact(list, parseNameAddr(`<sip:c@h>;reg-id=1;${instance}`)), list[1]),
    );
    one("there is none", () => same(findContact(list, parseNameAddr("<sip:c@h>")), undefined));
    one("in a wildcard", () => same(findContact("*", parseNameAddr("<sip:c@h>")), undefined));
  },

  serializeNameAddr({ parseNameAddr, serializeNameAddr }, { each, main }) {
    each("name-addr", ({ text }) => {
      const value = freeze(parseNameAddr(text));
      same(parseNameAddr(serializeNameAddr(value)), value);
    });
    const valid = parseNameAddr("Bob <sip:bob@h>;tag=1");
    const written = [
      [{}, "Bob <sip:bob@h>;tag=1"],
      [{ displayName: null }, "<sip:bob@h>;tag=1"],
      [{ displayName: "Bell, A." }, '"Bell, A." <sip:bob@h>;tag=1'],
      [{ displayName: 'a"\\b' }, '"a\\"\\\\b" <sip:bob@h>;tag=1'],
      [{ displayName: "Grüße 😀" }, '"Grüße 😀" <sip:bob@h>;tag=1'],
      [{ displayName: "The Operator" }, '"The Operator" <sip:bob@h>;tag=1'],
      [{ uri: "urn:service:sos" }, "Bob <urn:service:sos>;tag=1"],
      [{ parameters: [{ name: "methods", value: "A" }] }, 'Bob <sip:bob@h>;methods="A"'],
    ];
    each(written, ([part, text]) => same(serializeNameAddr({ ...valid, ...part }), text));
    const forged = [
      { displayName: "a\r\nVia: x" },
      { displayName: "\ud800" },
      { uri: "a:b>,<c:d" },
      { parameters: [{ name: "a;b", value: true }] },
    ];
    each(forged, (part) => {
      refused(main, () => serializeNameAddr({ ...valid, ...part }), { start: null });
    });
  },
};
