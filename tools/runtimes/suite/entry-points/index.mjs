/** The cases of `sip-uri`: one function for each export. */
import { freeze, like, marked, refused, same, uriOf } from "../check.mjs";
import { codesOf, errorOf, initOfLimits, textOfLimits } from "./support.mjs";

const UNLIMITED = freeze({ limits: false });
const LENIENT = freeze({ limits: false, constraints: false });

export default {
  DEFAULT_LIMITS({ DEFAULT_LIMITS }, { one }) {
    one("are the limits of the rule", () => same(DEFAULT_LIMITS, { uri: 254, headers: 1023 }));
  },

  SipUriError(library, { copies, one }) {
    const { SipUriError, parse } = library;
    const copy = copies["."];
    const [own, other] = [errorOf(() => parse("sip:")), errorOf(() => copy.parse("sip:"))];
    one("is an Error with a message and issues", () => {
      same(own instanceof Error, true);
      const [{ message, code, component, start }] = own.issues;
      const sentence = `${message} (${code}, ${component}, at ${start})`;
      like(own, { name: "SipUriError", message: sentence });
      same(
        own.issues.map(({ code }) => code),
        ["host-missing"],
      );
      same(JSON.parse(JSON.stringify(own)).issues, own.issues);
    });
    one("the copy has another class", () => same(copy.SipUriError === SipUriError, false));
    one("recognises an error of the copy", () => same(other instanceof SipUriError, true));
    one("is recognised by the copy", () => same(own instanceof copy.SipUriError, true));
    one("recognises nothing else", () => {
      for (const value of [null, undefined, "SipUriError", {}, new Error("SipUriError")]) {
        same(value instanceof SipUriError, false);
      }
    });
    one("does not contain the input", () => {
      const error = errorOf(() => parse("sip:alice:Zx7-Geheim9@h h"));
      same(
        `${error} ${error.message} ${error.stack} ${JSON.stringify(error)}`.includes("Geheim"),
        false,
      );
    });
  },

  parse(library, { each, tables }) {
    const { parse, serialize } = library;
    each("parse", ({ from: _, text, ...row }) => {
      const uri = parse(text);
      same(uri, uriOf(row));
      if (typeof structuredClone === "function") same(structuredClone(uri), uri);
      same(JSON.parse(JSON.stringify(uri)), uri);
      same(parse(serialize(freeze(uri))), uri);
    });
    each("torture", ({ text, syntax, rfc: _, message: __, ...row }) => {
      if (syntax === undefined) same(parse(text, UNLIMITED), uriOf(row));
      else refused(library, () => parse(text, UNLIMITED), { kind: "syntax", code: syntax });
    });
    const ofParse = tables.refusals.filter(({ call }) => call === "parse");
    each(ofParse, ({ call: _, value, options, ...issue }) => {
      refused(library, () => parse(value, options), issue);
    });
    each("limits", (row) => {
      const options = row.limits === undefined ? {} : { limits: row.limits };
      same(
        codesOf(library, () => parse(textOfLimits(row), options)),
        row.codes ?? [],
      );
    });
  },

  safeParse({ safeParse, SipUriError }, { each, one }) {
    each("syntax", ({ text, issue, component }) => {
      const { success, issues } = safeParse(text);
      same([success, issues.length], [false, 1]);
      like(issues[0], { kind: "syntax", component, ...marked(issue) });
      same(/^[A-Z].*\.$/.test(issues[0].message), true);
    });
    each("constraints", ({ text, issues: lines = [] }) => {
      const { success, issues = [] } = safeParse(text);
      const places = issues.map(({ code, start, end }) => ({ code, start, end }));
      same([success, places], [lines.length === 0, lines.map(marked)]);
    });
    each("abnf-rules", ({ in: place, members, others }) => {
      const read = (text) =>
        safeParse(
          place.replace("{}", () => text),
          LENIENT,
        );
      same(
        members.filter((text) => !read(text).success),
        [],
      );
      same(
        others.filter((text) => read(text).issues?.[0].kind !== "syntax"),
        [],
      );
    });
    one("a value that claims to be an error", () => {
      const options = {
        get limits() {
          throw Object.create(SipUriError.prototype);
        },
      };
      same(safeParse("sip:h", options).success, false);
    });
  },

  isSipUri({ isSipUri }, { each, one }) {
    each("parse", ({ text }) => same(isSipUri(text), true));
    each("syntax", ({ text }) => same(isSipUri(text), false));
    one("takes one argument, as a filter", () => {
      same(["sip:a@h", "a", "sip:h;lr;lr", "SIPS:h", 5].filter(isSipUri), ["sip:a@h", "SIPS:h"]);
      same([isSipUri.length, isSipUri("sip:h;lr;lr", { constraints: false })], [1, false]);
    });
  },

  serialize(library, { each, tables }) {
    const { parse, serialize } = library;
    const valid = tables.torture.filter(({ syntax }) => syntax === undefined);
    each(valid, ({ text }) => same(serialize(freeze(parse(text, UNLIMITED)), UNLIMITED), text));
    each("limits", (row) => {
      const uri = parse(textOfLimits(row), UNLIMITED);
      const options = row.limits === undefined ? {} : { limits: row.limits };
      same(
        codesOf(library, () => serialize(uri, options)),
        row.codes ?? [],
      );
    });
    const forged = [
      { host: "h;lr" },
      { host: "" },
      { user: "a@b" },
      { user: "" },
      { user: undefined },
      { port: Number.NaN },
      { port: "5060" },
      { port: 65_536 },
      { scheme: "tel" },
      { parameters: [{ name: "a", value: "b;c" }] },
      { parameters: [{ name: "lr", value: false }] },
      { headers: [{ name: "a", value: "1&Route=x" }] },
      { headers: [{ name: "a", value: "\r\nVia: x" }] },
    ];
    each(forged, (part) => {
      refused(library, () => serialize({ ...parse("sip:a@h"), ...part }), { start: null });
    });
  },

  build(library, { each, one, tables }) {
    const { build, decode, parse, serialize } = library;
    each("decode", ({ text: _, user = null, password = null, port = null, ...row }) => {
      const init = {
        user,
        password,
        host: "h",
        port,
        parameters: Object.fromEntries(row.parameters ?? []),
        headers: Object.fromEntries(row.headers ?? []),
      };
      const text = build(freeze(init), LENIENT);
      same(typeof text, "string");
      same(decode(parse(text, LENIENT)), { scheme: "sip", ...init });
      same(serialize(parse(text, LENIENT), LENIENT), text);
    });
    each("limits", (row) => {
      const options = row.limits === undefined ? {} : { limits: row.limits };
      same(
        codesOf(library, () => build(initOfLimits(row), options)),
        row.codes ?? [],
      );
    });
    const ofBuild = tables.refusals.filter(({ call }) => call === "build");
    each(ofBuild, ({ call: _, value, options, ...issue }) => {
      refused(library, () => build(value, options), { ...issue, start: null, end: null });
    });
    one("escapes each component", () => {
      const all = "j@s0n:;/?&=+$,#[]%41 é😀";
      same(
        build({ user: all, password: all, host: "h", parameters: { a: all }, headers: { b: all } }),
        "sip:j%40s0n%3A;/?&=+$,%23%5B%5D%2541%20%C3%A9%F0%9F%98%80:j%40s0n%3A%3B%2F%3F&=+$,%23%5B%5D%2541%20%C3%A9%F0%9F%98%80@h;a=j%40s0n:%3B/%3F&%3D+$%2C%23[]%2541%20%C3%A9%F0%9F%98%80?b=j%40s0n:%3B/?%26%3D+$%2C%23[]%2541%20%C3%A9%F0%9F%98%80",
      );
    });
    one("refuses a parsed URI", () => {
      refused(library, () => build(parse("sip:h")), { kind: "type" });
    });
  },

  decode({ decode, parse }, { each }) {
    each("decode", ({ text, user = null, password = null, port = null, ...row }) => {
      const decoded = decode(freeze(parse(text, LENIENT)));
      like(decoded, { scheme: "sip", user, password, host: "h", port });
      same(Object.entries(decoded.parameters), row.parameters ?? []);
      same(Object.entries(decoded.headers), row.headers ?? []);
      same(Object.getPrototypeOf(decoded.parameters), null);
      same(Object.getPrototypeOf(decoded.headers), null);
    });
  },

  getParameter({ getParameter, parse }, { each }) {
    each("get-parameter", ({ text, name, value }) => {
      same(getParameter(freeze(parse(text, LENIENT)), name), value);
    });
  },

  getHeaders({ getHeaders, parse }, { each }) {
    each("get-headers", ({ text, name, values }) => {
      same(getHeaders(freeze(parse(text)), name), values);
    });
  },

  hostType(library, { each }) {
    each("host-type", ({ host, type }) => {
      same(library.hostType(freeze(library.parse(`sip:u@${host}:1`))), type);
    });
    each(["", "::1", "12345", "10.0.0.256", "h:1", "[::1"], (host) => {
      refused(library, () => library.hostType({ host }), { component: "host" });
    });
  },

  equals({ equals, parse }, { each }) {
    each("equals", ({ a, b, equal }) => {
      const [x, y] = freeze([parse(a, LENIENT), parse(b, LENIENT)]);
      same([equals(x, y), equals(y, x), equals(x, x)], [equal, equal, true]);
    });
  },

  addressOfRecord({ addressOfRecord, parse }, { each }) {
    each("address-of-record", ({ text, key }) => same(addressOfRecord(freeze(parse(text))), key));
  },

  normalize({ equals, normalize, parse, serialize }, { each }) {
    each("normalize", ({ text, normal }) => {
      const uri = freeze(parse(text, LENIENT));
      const tidy = normalize(uri);
      same(serialize(tidy, LENIENT), normal);
      same([equals(uri, tidy), normalize(tidy)], [true, tidy]);
    });
    each("rfc5952", ({ address, text }) => {
      same(normalize(parse(`sip:[${address}]`)).host, `[${text}]`);
    });
  },

  modify(library, { each, one }) {
    const { modify, parse, serialize } = library;
    each("modify", ({ text, changes, result }) => {
      same(serialize(modify(freeze(parse(text)), changes)), result);
    });
    one("refuses a host with a parameter", () => {
      refused(library, () => modify(parse("sip:h"), { host: "h;lr" }), { component: "host" });
    });
  },

  sip(library, { each, one }) {
    const { sip } = library;
    const all = "j@s0n:;/?&=+$,#[]%41 é";
    /** @type {[() => string, string][]} */
    const written = [
      [() => sip`sip:h`, "sip:h"],
      [() => sip`SIPS:u@H:05060`, "sips:u@H:5060"],
      [() => sip`sip:${"u"}@${"h"}:${5060}`, "sip:u@h:5060"],
      [() => sip`sip:u@[${"::1"}]:${"05061"}`, "sip:u@[::1]:5061"],
      [() => sip`sip:10.${0}.${0}.1:50${6}${0}`, "sip:10.0.0.1:5060"],
      [() => sip`sip:${all}@h`, "sip:j%40s0n%3A;/?&=+$,%23%5B%5D%2541%20%C3%A9@h"],
      [() => sip`sip:u:${all}@h`, "sip:u:j%40s0n%3A%3B%2F%3F&=+$,%23%5B%5D%2541%20%C3%A9@h"],
      [() => sip`sip:h;a=${all}`, "sip:h;a=j%40s0n:%3B/%3F&%3D+$%2C%23[]%2541%20%C3%A9"],
      [() => sip`sip:h?a=${all}`, "sip:h?a=j%40s0n:%3B/?%26%3D+$%2C%23[]%2541%20%C3%A9"],
      [() => sip`sip:h;method=${"IN%56"}`, "sip:h;method=IN%56"],
    ];
    for (const [run, expected] of written)
      one(expected, () => same([run(), run()], [expected, expected]));
    const refusals = [
      [() => sip`sip:u@${"h;lr"}`, { component: "host" }],
      [() => sip`sip:10.0.0.${"1:5060"}`, { component: "host" }],
      [() => sip`sip:h:${"5060;lr"}`, { component: "port" }],
      [() => sip`sip:${""}@h`, { component: "user" }],
      [() => sip`sip:h;lr;${"LR"}`, { code: "parameter-duplicate" }],
      [() => sip`sip:${"\ud800"}@h`, { code: "malformed-text" }],
      [() => sip`sip:${"a".repeat(250)}@h`, { code: "uri-too-long" }],
      [() => sip`sip:${{}}@h`, { code: "invalid-type" }],
      [() => sip`sip:${"a"}"b@h`, { code: "must-be-escaped", start: 5, end: 6 }],
    ];
    each(refusals, ([run, expected]) => refused(library, run, expected));
    one("a template is frozen, and read once", () => {
      const call = (user) => sip`sip:${user}@h`;
      same([call("a"), call("b"), call("@")], ["sip:a@h", "sip:b@h", "sip:%40@h"]);
    });
  },

  sipTag(library, { one }) {
    const { sipTag } = library;
    one("applies its options", () => {
      const long = sipTag(UNLIMITED);
      same(long`sip:${"a".repeat(250)}@h`, `sip:${"a".repeat(250)}@h`);
      refused(library, () => sipTag()`sip:${"a".repeat(250)}@h`, { kind: "limit" });
    });
    one("refuses invalid options", () => {
      refused(library, () => sipTag({ limits: true }), { code: "invalid-options" });
    });
  },
};
