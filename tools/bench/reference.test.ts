/** The parsers that the library is measured against must be right themselves. */
import { describe, expect, test } from "@jest/globals";
import { disagreements, oracle, randomRun } from "../../test/oracle/agreement.ts";
import { transitionProbes } from "../../test/oracle/probes.ts";
import * as bare from "./bare.mjs";
import { distinctUris, EIGHT, spoil, spoilEnds } from "./corpus.mjs";
import * as reference from "./reference.mjs";

describe("the bare parser agrees with the oracle", () => {
  const automaton = oracle("SIP-URI", "SIPS-URI");

  test("at every transition", () => {
    expect(disagreements(bare.isValid, transitionProbes(automaton))).toEqual([]);
  });

  test("on random members and mutants of them", () => {
    expect(disagreements(bare.isValid, randomRun(automaton))).toEqual([]);
  });
});

describe("the bare parser reads", () => {
  test.each(["sip:+1-2:3@h:05060;a;b=%41;user=`?c=&d=e", "SIPS:h;x=[?[=]", "sip:a:@[::1]:0"])(
    "%s",
    (text) => {
      const uri = bare.parse(text);
      expect(uri && assembled(uri)).toBe(text.toLowerCase().replace(":05060", ":5060"));
    },
  );

  test("every component of the whole corpus", () => {
    for (const text of [...EIGHT, ...distinctUris()]) {
      const uri = bare.parse(text);
      expect(uri && assembled(uri)).toBe(text.replace(/^SIP/, "sip"));
    }
  });
});

describe("the reference", () => {
  test.each([
    ["h:65535", true],
    ["h:65536", false],
    ["h:000000065535", true],
    ["h;ttl=0", true],
    ["h;ttl=255", true],
    ["h;ttl=256", false],
    ["h;ttl=0001", false],
    ["h;ttl=1a", false],
    ["h;ttl", false],
    ["h;%54tl=256", false],
    ["h;t%74l=256", false],
    ["h;%2574tl=256", true],
    ["h;maddr=example.com.", true],
    ["h;maddr=[::1]", true],
    ["h;maddr=1.2.3.4", true],
    ["h;maddr=a_b", false],
    ["h;maddr=1.2.3.256", false],
    ["h;maddr", false],
    ["h;MADDR=-", false],
    ["h;lr;lr", false],
    ["h;lr;LR=on", false],
    ["h;lr;%6Cr", false],
    ["h;%4c%52;%6Cr", false],
    ["h;a%41;a%61", false],
    ["h;%41;%2541", true],
    ["h;a;b;c;d;e;f;g;h;i;j", true],
    ["h;a;b;c;d;e;f;g;h;i;%61", false],
    ["h?a=1&a=2", true],
    ["h;transport=udp", true],
  ])("sip:%s: %s", (rest, valid) => {
    expect(reference.isValid(`sip:${rest}`)).toBe(valid);
  });

  test.each([
    ["h;transport=tcp", true],
    ["h;transport", false],
    ["h;transport=udp", false],
    ["h;Transport=UDP", false],
    ["h;%74ransport=udp", false],
    ["h;transport=u%64p", false],
  ])("sips:%s: %s", (rest, valid) => {
    expect(reference.isValid(`sips:${rest}`)).toBe(valid);
  });

  test.each([
    ["254 before the headers", "u".repeat(247), "a=b", true],
    ["255 before the headers", "u".repeat(248), "a=b", false],
    ["254 without headers", "u".repeat(247), null, true],
    ["255 without headers", "u".repeat(248), null, false],
    ["255 with the ? in the user", `?${"u".repeat(247)}`, null, false],
    ["1023 of headers", "u", `a=b&c=${"d".repeat(1017)}`, true],
    ["1024 of headers", "u", `a=b&c=${"d".repeat(1018)}`, false],
    ["both at their limits", "u".repeat(247), `a=${"d".repeat(1021)}`, true],
  ])("%s", (_, user, headers, valid) => {
    const text = `sip:${user}@bc${headers === null ? "" : `?${headers}`}`;
    expect(reference.isValid(text)).toBe(valid);
  });
});

test("the corpus has distinct valid URIs, and the spoilt ones are invalid", () => {
  const uris = distinctUris();
  expect(new Set(uris).size).toBe(uris.length);
  expect(uris.filter((uri) => !reference.isValid(uri))).toEqual([]);
  expect([...spoil(uris), ...spoilEnds(uris)].filter(reference.isValid)).toEqual([]);
});

function assembled(uri: bare.ReferenceUri): string {
  const userinfo = uri.password === null ? uri.user : `${uri.user}:${uri.password}`;
  const parameters = uri.parameters.map(({ name, value }) =>
    value === true ? `;${name}` : `;${name}=${value}`,
  );
  const headers = uri.headers.map(({ name, value }) => `${name}=${value}`).join("&");
  return [
    `${uri.scheme}:`,
    uri.user === null ? "" : `${userinfo}@`,
    uri.host,
    uri.port === null ? "" : `:${uri.port}`,
    ...parameters,
    uri.headers.length === 0 ? "" : `?${headers}`,
  ].join("");
}
