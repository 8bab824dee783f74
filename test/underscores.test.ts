import { describe, expect, test } from "@jest/globals";
import { check, fromUserInput, sipUriSchema } from "../src/forms/index.ts";
import {
  addressOfRecord,
  build,
  decode,
  equals,
  hostType,
  isSipUri,
  modify,
  normalize,
  type Options,
  parse,
  safeParse,
  serialize,
  sip,
  sipTag,
} from "../src/index.ts";
import { parseNameAddr, parseNameAddrList, serializeNameAddr } from "../src/name-addr/index.ts";
import { repair } from "../src/repair/index.ts";
import { nextHop } from "../src/routing/index.ts";
import { parseTel, safeParseTel, telToSip } from "../src/tel/index.ts";
import { issuesOf } from "./support/issues-of.ts";

const WITH: Options = { underscores: true };
const HOSTS = [
  "freeswitch_1",
  "_sip._udp.example.com",
  "1_.a",
  "1.2.3.4_a.b",
  "1.2.3.4.a_b",
  "_",
  "a-_.b_",
  "A_B.",
];

describe.each(HOSTS)("the host %s", (host) => {
  const text = `sip:100@${host}:5060;maddr=${host}`;
  const uri = parse(text, WITH);

  test("is refused without the option, and the issue names it", () => {
    for (const refused of [`sip:${host}`, text]) {
      const [issue] = safeParse(refused).issues ?? [];
      expect(issue).toMatchObject({ code: "host-underscore", component: "host" });
      expect(issue?.message).toContain("underscores");
      expect(isSipUri(refused)).toBe(false);
    }
    const inMaddr = safeParse(`sip:h;maddr=${host}`).issues;
    expect(inMaddr).toMatchObject([{ code: "maddr-invalid" }]);
  });

  test("is read and written wherever options go", () => {
    expect([uri.host, hostType(uri)]).toEqual([host, "hostname"]);
    expect(serialize(uri, WITH)).toBe(text);
    expect(repair(`<${text};>`, WITH).value).toEqual(uri);
    expect(repair(`<${text};>`).issues).toMatchObject([{ code: "host-underscore" }]);
    expect(build({ user: "100", host, port: 5060, parameters: { maddr: host } }, WITH)).toBe(text);
    expect(modify(parse("sip:h"), { host }, WITH).host).toBe(host);
    expect(sipTag(WITH)`sip:${"100"}@${host}:5060;maddr=${host}`).toBe(text);
    expect(serialize(telToSip(parseTel("tel:+1"), { host }, WITH), WITH)).toContain(`@${host};`);
    const address = parseNameAddr(`A <${text}>;tag=1`, WITH);
    expect(address.uri).toEqual(uri);
    expect(parseNameAddrList(`<${text}>, sip:${host}`, WITH)).toHaveLength(2);
    expect(serializeNameAddr(address, WITH)).toBe(`A <${text}>;tag=1`);
  });

  test("is not written without it", () => {
    for (const write of [
      () => serialize(uri),
      () => build({ host }),
      () => modify(parse("sip:h"), { host }),
      () => sip`sip:${host}`,
      () => serializeNameAddr({ displayName: null, uri, parameters: [] }),
    ]) {
      expect(issuesOf(write)).toHaveLength(1);
    }
  });

  test("is accepted by the functions that have no options", () => {
    expect(nextHop(uri).host).toBe(host);
    expect(decode(uri).host).toBe(host);
    expect(addressOfRecord(uri)).toBe(`sip:100@${host.toLowerCase()}:5060`);
    const other = parse(text.toUpperCase(), WITH);
    expect(equals(uri, other)).toBe(true);
    expect(normalize(other)).toEqual(normalize(uri));
  });
});

test.each([
  "sip:1_",
  "sip:1.2.3.4_",
  "sip:_-",
  "sip:-_",
  "sip:a__-.b",
  "sip:1.2.3.4_:",
  "sip:_..a",
  "sip:[_]",
  "sip:1.2.3.4",
])("%s is read as without the option", (text) => {
  expect(safeParse(text, WITH).success).toBe(text === "sip:1.2.3.4");
});

test.each([
  ["h_1 x", "white-space"],
  ["h_1:5060", "host-invalid"],
  ["1.2.3.4_", "host-last-label"],
  ["a_b.1", "host-last-label"],
  ["a_\u00e9", "host-not-ascii"],
])("with the option, what is wrong with the host %s is not its underscore", (host, code) => {
  const [issue] = issuesOf(() => build({ host }, WITH));
  expect(issue?.code).not.toBe("host-underscore");
  if (!host.includes(":")) expect(issue?.code).toBe(code);
});

test("a tel URI's phone-context never has one", () => {
  expect(safeParseTel("tel:1;phone-context=a_b.c", WITH).success).toBe(false);
});

describe("policies and what people type", () => {
  const policy = { underscores: true, hosts: ["freeswitch_1", "*.pbx_2"] };
  const texts = ["sip:100@freeswitch_1:5060", "sip:a@b.PBX_2", "sip:100@freeswitch_1;lr"];

  test.each(texts)("a policy with the property allows %s", (text) => {
    const { "~standard": standard } = sipUriSchema(policy);
    const pattern = new RegExp(String(standard.jsonSchema.input({ target: "draft-07" }).pattern));
    expect(check(text, policy).success).toBe(true);
    expect(standard.validate(text)).toEqual({ value: text });
    expect(pattern.test(text)).toBe(true);
    expect(fromUserInput(text.slice(4), { policy }).value).toBe(text);
    expect(fromUserInput(text.slice(4), WITH).value).toBe(text);
  });

  test.each(texts)("without it, %s is refused by its host", (text) => {
    const strict = { hosts: policy.hosts };
    expect(check(text, strict).issues).toMatchObject([{ code: "host-underscore" }]);
    expect(fromUserInput(text.slice(4)).issues).toMatchObject([{ code: "host-underscore" }]);
    const { "~standard": standard } = sipUriSchema(strict);
    const pattern = new RegExp(String(standard.jsonSchema.input({ target: "draft-07" }).pattern));
    expect(pattern.test(text)).toBe(false);
  });

  test("a default host may have one only with the option", () => {
    const defaultHost = "freeswitch_1";
    const typed = fromUserInput("100", { defaultHost, underscores: true });
    expect(typed.value).toBe("sip:100@freeswitch_1");
    expect(fromUserInput("100", { defaultHost, policy }).value).toBe("sip:100@freeswitch_1");
    expect(fromUserInput("100", { defaultHost }).issues).toMatchObject([{ path: ["defaultHost"] }]);
  });

  test.each([
    [{ underscores: 1 }, ["underscores"]],
    [{ underscores: true, policy: {} }, ["underscores"]],
    [{ policy: { underscores: "yes" } }, ["policy", "underscores"]],
  ])("%j is refused", (options, path) => {
    expect(fromUserInput("sip:h", options as never).issues).toMatchObject([
      { kind: "options", path },
    ]);
  });
});
