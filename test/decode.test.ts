import { describe, expect, test } from "@jest/globals";
import { decode, getHeaders, getParameter, hostType, parse } from "../src/index.ts";
import { rows } from "./support/cases.ts";
import { issuesOf } from "./support/issues-of.ts";

interface DecodeRow {
  readonly text: string;
  readonly user?: string;
  readonly password?: string;
  readonly port?: number;
  readonly parameters?: readonly (readonly [name: string, value: string | true])[];
  readonly headers?: readonly (readonly [name: string, values: readonly string[]])[];
}

describe("decode", () => {
  test.each(rows<DecodeRow>("decode"))("$text", (row) => {
    const { text, user = null, password = null, port = null, parameters = [], headers = [] } = row;
    const decoded = decode(parse(text, { constraints: false }));
    expect(decoded).toMatchObject({ scheme: "sip", user, password, host: "h", port });
    expect(Object.entries(decoded.parameters)).toEqual(parameters);
    expect(Object.entries(decoded.headers)).toEqual(headers);
  });

  test("its records have no prototype", () => {
    const { parameters, headers } = decode(parse("sips:[::1]:1;lr?a=b"));
    expect(Object.getPrototypeOf(parameters)).toBeNull();
    expect(Object.getPrototypeOf(headers)).toBeNull();
    expect(parameters.constructor).toBeUndefined();
    expect(headers.toString).toBeUndefined();
  });
});

interface ParameterRow {
  readonly text: string;
  readonly name: string;
  readonly value?: string | true;
}

describe("getParameter", () => {
  test.each(rows<ParameterRow>("get-parameter"))("$name of $text", ({ text, name, value }) => {
    expect(getParameter(parse(text, { constraints: false }), name)).toBe(value);
  });
});

interface HeadersRow {
  readonly text: string;
  readonly name: string;
  readonly values: readonly string[];
}

describe("getHeaders", () => {
  test.each(rows<HeadersRow>("get-headers"))("$name of $text", ({ text, name, values }) => {
    expect(getHeaders(parse(text), name)).toEqual(values);
  });
});

describe("hostType", () => {
  test.each(rows<{ host: string; type: string }>("host-type"))("$host", ({ host, type }) => {
    expect(hostType(parse(`sip:u@${host}:1`))).toBe(type);
    expect(hostType({ host })).toBe(type);
  });

  test("a host with an underscore is a name", () => {
    expect(hostType(parse("sip:u@a_b", { underscores: true }))).toBe("hostname");
  });

  const texts = ["", "::1", "12345", "10.0.0.256", "a b", "h:1", "h;lr", "[::1", " h"];
  const others = [undefined, null, 5, ["h"], new String("h"), { toString: () => "h" }];

  test.each([...texts, ...others].map((host) => ({ host })))("$host is not a host", ({ host }) => {
    const issues = issuesOf(() => hostType({ host: host as string }));
    const message = "A SIP URI with a host was expected.";
    expect(issues).toMatchObject([{ code: "invalid-type", message, component: "host" }]);
  });

  test.each([undefined, null, "h"])("%j is not a URI", (value) => {
    expect(issuesOf(() => hostType(value as never))).toMatchObject([{ code: "invalid-type" }]);
  });
});
