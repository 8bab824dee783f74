/** Calls of every export, with rows of the tables and values of every form. */
import * as forms from "../../src/forms/index.ts";
import * as core from "../../src/index.ts";
import { cautions } from "../../src/interop/index.ts";
import * as nameAddr from "../../src/name-addr/index.ts";
import { redact } from "../../src/redact/index.ts";
import { repair } from "../../src/repair/index.ts";
import { formatIssues } from "../../src/report/index.ts";
import * as routing from "../../src/routing/index.ts";
import * as tel from "../../src/tel/index.ts";
import * as twilio from "../../src/twilio/index.ts";
import { policyOf, rows, type WrittenPolicy } from "./cases.ts";

/** A call, and the export that it calls. */
export interface Call {
  readonly of: string;
  readonly run: () => unknown;
}

const LENIENT = { limits: false, constraints: false } as const;

/** Every `step`-th row of a table. */
function some<T>(name: string, step: number): T[] {
  return rows<T>(name).filter((_, i) => i % step === 0);
}

/** Getters on the prototype of a class, as in the settings and models of a framework. */
class Settings {
  get limits() {
    return { uri: 20, headers: 5 };
  }
  get constraints() {
    return false;
  }
}

class Policy {
  get hosts() {
    return ["example.com"];
  }
  get user() {
    return { required: true, pattern: /[a-z]+/ };
  }
}

class StrictPolicy extends Policy {
  get transports() {
    return ["tls"];
  }
}

class Init {
  readonly #name: string;
  constructor(name: string) {
    this.#name = name;
  }
  get user() {
    return this.#name;
  }
  get host() {
    return "example.com";
  }
}

class Uri {
  readonly scheme = "sip";
  readonly password = null;
  readonly port = 5060;
  readonly parameters = [{ name: "lr", value: true }] as const;
  readonly headers = [];
  get user() {
    return "alice";
  }
  get host() {
    return "example.com";
  }
}

class InputOptions {
  get defaultHost() {
    return "pbx.example.com";
  }
}

interface TextRow {
  readonly text: string;
}

function tableCalls(step: number): Call[] {
  const calls: Call[] = [];
  const add = (of: string, run: () => unknown) => calls.push({ of, run });
  for (const table of ["parse", "syntax", "constraints", "torture"]) {
    for (const { text } of some<TextRow>(table, step)) {
      add("safeParse", () => core.safeParse(text));
      add("isSipUri", () => core.isSipUri(text));
      add("callParameters", () =>
        twilio.callParameters({ to: text, from: "a", url: "https://h/" }),
      );
    }
  }
  for (const { text, uri } of some<TextRow & { uri?: unknown }>("name-addr", step)) {
    const value = nameAddr.safeParseNameAddr(text, LENIENT).value;
    add("safeParseNameAddr", () => nameAddr.safeParseNameAddr(text));
    add("safeParseNameAddrList", () => nameAddr.safeParseNameAddrList(`${text}, <${uri}>`));
    if (value) add("serializeNameAddr", () => nameAddr.serializeNameAddr(value, LENIENT));
  }
  for (const { text } of some<TextRow>("name-addr-contacts", step)) {
    const [value] = nameAddr.parseNameAddrList(text);
    add("parseContacts", () => nameAddr.parseContacts(text));
    add("safeParseContacts", () => nameAddr.safeParseContacts(text));
    if (value === undefined) continue;
    add("contactInfo", () => nameAddr.contactInfo(value));
    add("findContact", () => nameAddr.findContact([value], value));
  }
  for (const { text } of some<TextRow>("name-addr-issues", step)) {
    add("parseNameAddr", () => nameAddr.parseNameAddr(text));
    add("parseNameAddrList", () => nameAddr.parseNameAddrList(text));
  }
  for (const { text } of [...some<TextRow>("tel", step), ...some<TextRow>("tel-issues", step)]) {
    add("safeParseTel", () => tel.safeParseTel(text));
    add("serializeTel", () => tel.serializeTel(tel.parseTel(text)));
    add("telToSip", () => tel.telToSip(tel.parseTel(text), { host: "example.com" }));
  }
  for (const { a, b } of some<{ a: string; b: string }>("equals-tel", step)) {
    add("equalsTel", () => tel.equalsTel(tel.parseTel(a), tel.parseTel(b)));
  }
  for (const { a, b } of some<{ a: string; b: string }>("equals", step)) {
    add("equals", () => core.equals(core.parse(a, LENIENT), core.parse(b, LENIENT)));
  }
  for (const { text } of [...some<TextRow>("decode", step), ...some<TextRow>("normalize", step)]) {
    const uri = core.parse(text, LENIENT);
    add("decode", () => core.decode(uri));
    add("normalize", () => core.normalize(uri));
    add("serialize", () => core.serialize(uri, LENIENT));
    add("equals", () => core.equals(uri, core.parse("sip:h")));
    add("getParameter", () => core.getParameter(uri, "transport"));
    add("getHeaders", () => core.getHeaders(uri, "subject"));
    add("hostType", () => core.hostType(uri));
    add("telephoneNumber", () => tel.telephoneNumber(uri));
    add("addressOfRecord", () => core.addressOfRecord(uri));
    add("sipToTel", () => tel.sipToTel(uri));
  }
  for (const { text } of some<TextRow>("next-hop", step)) {
    add("nextHop", () => routing.nextHop(core.parse(text, LENIENT)));
  }
  for (const { text } of [...some<TextRow>("request", step), ...some<TextRow>("table1", step)]) {
    add("toRequest", () => routing.toRequest(core.parse(text)));
    add("restrictTo", () => routing.restrictTo(core.parse(text), "to"));
  }
  for (const { text, changes } of some<TextRow & { changes: object }>("modify", step)) {
    add("modify", () => core.modify(core.parse(text), changes));
  }
  for (const { value, options } of some<{ value: never; options?: object }>("refusals", step)) {
    add("parse", () => core.parse(value, options));
    add("build", () => core.build(value, options));
    add("callParameters", () => twilio.callParameters({ to: value, from: "a", twiml: "<a/>" }));
  }
  for (const row of some<TextRow & { policy: WrittenPolicy }>("policy", step)) {
    const { text } = row;
    const policy = policyOf(row.policy);
    add("check", () => forms.check(text, policy));
    add("sipUriGuard", () => forms.sipUriGuard(policy)(text));
    add("sipUriSchema", () => forms.sipUriSchema(policy)["~standard"].validate(text));
    add("fromUserInput", () => forms.fromUserInput(text, { policy }));
  }
  for (const { text, options } of some<TextRow & { options?: object }>("user-input", step)) {
    add("fromUserInput", () => forms.fromUserInput(text, options));
  }
  for (const { text, options } of some<TextRow & { options?: object }>("repair", step)) {
    add("repair", () => repair(text, options));
  }
  for (const { text } of some<TextRow>("cautions", step)) {
    add("cautions", () => cautions(core.parse(text, { ...LENIENT, underscores: true })));
  }
  for (const { text, options } of some<TextRow & { options?: object }>("redact", step)) {
    add("redact", () => redact(text, options));
  }
  for (const { text } of some<TextRow>("twilio-to", step)) {
    add("parseTwilioTo", () => twilio.parseTwilioTo(text));
    add("callParameters", () => twilio.callParameters({ to: text, from: "+1", twiml: "<a/>" }));
  }
  for (const { init } of some<{ init: object }>("twilio-calls", step)) {
    const call = { to: "sip:a@h", from: "alice", url: "https://example.com/", ...init };
    add("callParameters", () => twilio.callParameters(call));
    add("formBody", () => String(twilio.formBody(call)));
  }
  return calls;
}

/** What the tables lack: options and values of every form, absent properties above all. */
function ownCalls(): Call[] {
  const calls: Call[] = [];
  const add = (of: string, run: () => unknown) => calls.push({ of, run });
  const text = "sip:alice:pw@example.com:5060;lr;transport=udp?Subject=a&X-A=%0D%0A";
  const uri = core.parse(text);
  const bare = core.parse("sip:example.com");
  const number = tel.parseTel("tel:+1-201-555-0123;ext=42");
  const nested = { number: "+1" };

  const optionsOfEveryForm: readonly (core.Options | undefined)[] = [
    undefined,
    {},
    { limits: {} },
    { limits: { uri: 20 } },
    { limits: { headers: 5 } },
    { limits: false },
    { constraints: false },
    { limit: 5 } as never,
    new Settings(),
    Object.create(new Settings()),
  ];
  for (const options of optionsOfEveryForm) {
    add("safeParse", () => core.safeParse(text, options));
    add("parse", () => core.parse("sip:h;lr;lr", options));
    add("repair", () => repair(" sip:h;lr;lr", options));
    add("serialize", () => core.serialize(uri, options));
    add("build", () => core.build({ host: "h" }, options));
    add("sipTag", () => core.sipTag(options)`sip:${"alice"}@example.com;x=${1}?Subject=${"hello"}`);
    add("safeParseTel", () => tel.safeParseTel("tel:+12015550123555", options));
    add("serializeNameAddr", () =>
      nameAddr.serializeNameAddr({ displayName: "A, B", uri, parameters: [] }, options),
    );
  }

  const inits: readonly object[] = [
    {},
    { host: "h" },
    { host: "h", port: undefined, parameters: undefined, headers: undefined },
    { host: "h", parameters: {}, headers: {} },
    { host: "h", parameters: { lr: true, ttl: 1, x: null, transport: "tls" } },
    { host: "h", headers: { Subject: ["a", "b"], X: "c", Y: [] } },
    { host: "h", headers: { Subject: new Array(2) } },
    { host: "h", parameters: [] },
    new Init("alice"),
    Object.create({ host: "example.com" }),
    Object.create(null),
  ];
  for (const init of inits) {
    add("build", () => core.build(init as never));
    add("modify", () => core.modify(uri, init));
    add("modify", () => core.modify(bare, init));
    add("telToSip", () => tel.telToSip(number, init as never));
    add("callParameters", () =>
      twilio.callParameters({ to: init as never, from: "a", url: "https://h/" }),
    );
  }
  add("modify", () => core.modify(uri, { parameters: { lr: null, ttl: 5 }, headers: { S: "x" } }));
  add("modify", () => core.modify(uri, { user: null, parameters: null, headers: null }));

  const uris: readonly object[] = [
    uri,
    bare,
    {},
    nested,
    new Uri(),
    { host: "h" },
    { ...bare, parameters: [{}] },
    { ...bare, parameters: [{ name: "lr" }, { value: true }] },
    { ...bare, headers: [{ name: "a" }] },
    { ...bare, parameters: new Array(1) },
    { ...bare, host: "a b", port: 99_999 },
  ];
  for (const given of uris as core.SipUri[]) {
    add("serialize", () => core.serialize(given));
    add("decode", () => core.decode(given));
    add("equals", () => core.equals(given, bare));
    add("normalize", () => core.normalize(given));
    add("getParameter", () => core.getParameter(given, "maddr"));
    add("getHeaders", () => core.getHeaders(given, "route"));
    add("hostType", () => core.hostType(given));
    add("restrictTo", () => routing.restrictTo(given, "to"));
    add("nextHop", () => routing.nextHop(given));
    add("toRequest", () => routing.toRequest(given));
    add("cautions", () => cautions(given));
    add("telephoneNumber", () => tel.telephoneNumber(given));
    add("addressOfRecord", () => core.addressOfRecord(given));
    add("serializeTel", () => tel.serializeTel(given as never));
    add("equalsTel", () => tel.equalsTel(given as never, number));
    add("serializeNameAddr", () => nameAddr.serializeNameAddr(given as never));
    add("contactInfo", () => nameAddr.contactInfo(given as never));
    add("findContact", () => nameAddr.findContact(given as never, given as never));
    add("serializeNameAddr", () =>
      nameAddr.serializeNameAddr({ displayName: null, uri: given, parameters: [] }),
    );
  }
  add("restrictTo", () => routing.restrictTo(uri, "evil" as never));
  for (const options of [{}, { stacks: ["sip"] }, { stacks: new Array(1) }, { stack: [] }]) {
    add("cautions", () => cautions(uri, options as never));
  }

  const policies: readonly (forms.SipUriPolicy | undefined)[] = [
    undefined,
    {},
    { hosts: ["example.com"] },
    { user: {} },
    { user: { characters: "alice" } },
    { user: { pattern: {} as RegExp } },
    { limits: {} },
    { transports: ["tls"] },
    { hosts: undefined as never },
    { host: [] } as never,
    new Policy(),
    new StrictPolicy(),
    Object.create(null),
  ];
  const given = [text, "sip:alice@example.com", "sip:alice@example.com;maddr=evil.example", "", 5];
  for (const policy of policies) {
    add("check", () => given.map((value) => forms.check(value, policy)));
    add("sipUriGuard", () => given.map(forms.sipUriGuard(policy)));
    add("sipUriSchema", () =>
      given.map((value) => forms.sipUriSchema(policy)["~standard"].validate(value)),
    );
    add("fromUserInput", () =>
      given.map((value) => forms.fromUserInput(value, policy && { policy })),
    );
  }
  const schema = forms.sipUriSchema()["~standard"].jsonSchema;
  add("sipUriSchema", () => [{}, { target: "draft-07" }].map((o) => schema.input(o as never)));
  add("sipUriSchema", () => schema.input({} as never));

  for (const options of [{}, new InputOptions(), { idn: true }, { limits: { uri: 9 } }]) {
    add("fromUserInput", () =>
      ["1001", "bob@bücher.example", " Bob <SIP:bob@example.com>;tag=1", ""].map((typed) =>
        forms.fromUserInput(typed, options),
      ),
    );
  }
  add("fromUserInput", () => forms.fromUserInput("1001", { policy: undefined as never }));

  for (const call of [{}, { to: uri }, { to: {}, from: "a" }, { to: "+14155550100", from: "+1" }]) {
    add("callParameters", () => twilio.callParameters(call as never));
    add("formBody", () => String(twilio.formBody(call as never)));
  }
  const method = { to: "sip:a@h;transport=tls?X-A=b&y=c", from: "a", twiml: "<a/>", record: true };
  add("callParameters", () => twilio.callParameters({ ...method, statusCallbackEvent: ["a"] }));
  add("formBody", () =>
    String(twilio.formBody({ ...method, statusCallbackEvent: ["a"] } as never)),
  );
  add("isTwilioFrom", () => ["a", "a b", "", 5].map(twilio.isTwilioFrom));
  for (const issue of [{}, { code: "host-invalid" }, { code: "twilio-url-invalid" }, 5]) {
    add("twilioErrorCode", () => twilio.twilioErrorCode(issue as never));
  }

  const issues = core.safeParse("sip:alice:secret@h:5060x").issues ?? [];
  for (const list of [issues, [], [{}], [{ message: "a", code: "b" }], new Array(7), [5]]) {
    add("formatIssues", () => formatIssues("sip:alice:secret@h:5060x", list as never));
  }
  for (const options of [{}, { color: true }, { columns: 30 }, { colour: true } as never]) {
    add("formatIssues", () => formatIssues("sip:alice:secret@h:5060x", issues, options));
  }
  for (const options of [{}, { user: true }, { headers: true }, { users: true } as never]) {
    add("redact", () => redact(`INVITE <${text}>`, options));
  }
  add("sip", () => core.sip`sip:${"j@s"}@${"example.com"}:${5060};method=${"INVITE"}`);
  add("sip", () => core.sip(["sip:", "@h"] as never));
  add("SipUriError", () => new core.SipUriError(issues as never));
  return calls;
}

/** `step`: of the rows of each table, every how many-th. */
export function everyCall(step: number): readonly Call[] {
  return [...tableCalls(step), ...ownCalls()];
}
