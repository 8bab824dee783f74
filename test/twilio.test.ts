import { describe, expect, test } from "@jest/globals";
import { check, sipUriGuard } from "../src/forms/index.ts";
import { build, type Issue, parse } from "../src/index.ts";
import {
  type CallCode,
  type CallInit,
  type CallParameters,
  callParameters,
  formBody,
  isTwilioFrom,
  parseTwilioTo,
  type TwilioCode,
  type TwilioToCode,
  twilioErrorCode,
  twilioPolicy,
} from "../src/twilio/index.ts";
import { TWILIO, TWILIO_LIMITS, TWILIO_WARNINGS } from "../src/twilio/messages.ts";
import { rows, textsOf, withoutRow } from "./support/cases.ts";
import { marked, places } from "./support/drawn-issues.ts";
import { codesOf, issuesOf } from "./support/issues-of.ts";

const VALID = { to: "sip:jack@example.com", from: "alice", url: "https://example.com/twiml" };

/** A VALID call with these changes; not typed, as the data of a form are. */
function call(changes: object) {
  return callParameters({ ...VALID, ...changes });
}

const LONG = "x".repeat(256);

const throws = (): never => {
  throw new TypeError("hostile");
};

interface ToRow {
  readonly from: string;
  readonly text: string;
  readonly type?: "sip" | "number" | "client";
  readonly component?: Issue["component"];
  readonly issues?: readonly string[];
  readonly warnings?: readonly string[];
  readonly errors?: readonly (number | null)[];
}

interface CallRow {
  readonly from: string;
  readonly init: object;
  readonly issues: readonly (Partial<Issue> & { readonly error: number | null })[];
}

const toRows = rows<ToRow>("twilio-to");
const valid = toRows.filter(({ type }) => type !== undefined);
const refused = toRows.filter(({ type }) => type === undefined);
const callRows = rows<CallRow>("twilio-calls");

describe("a To that Twilio takes", () => {
  test.each(valid)("$from: $text", ({ text, type, warnings = [], errors = [] }) => {
    const value = {
      sip: () => ({ type, uri: parse(text) }),
      number: () => ({ type, number: text }),
      client: () => ({ type, name: text.slice("client:".length) }),
    }[type ?? "sip"]();
    expect(parseTwilioTo(text)).toEqual({ success: true, value });
    const from = type === "number" ? "+14155550101" : "alice";
    const result = call({ to: text, from });
    expect(result.parameters).toEqual({ ...VALID, to: text, from });
    expect(places(result.warnings)).toEqual(warnings.map(marked));
    expect(result.warnings?.map(twilioErrorCode)).toEqual(errors);
    for (const { component, start } of result.warnings ?? []) {
      const before = text.charAt(Number(start) - 1);
      const isOf = { "": "scheme", ";": "parameters", "?": "headers", "&": "headers" };
      expect(component).toBe(isOf[before as keyof typeof isOf]);
    }
  });
});

describe("a To that is refused before anything is sent", () => {
  test.each(refused)("$from: $text", ({ text, component, issues = [], errors = [] }) => {
    const result = parseTwilioTo(text);
    expect(places(result.issues)).toEqual(issues.map(marked));
    expect(result.issues?.map(twilioErrorCode)).toEqual(errors);
    if (component !== undefined) expect(result.issues?.[0]?.component).toBe(component);
    const made = call({ to: text, from: "+14155550101" });
    const inCall = result.issues?.map((issue) => ({ ...issue, path: ["to"] }));
    expect(made).toEqual({ success: false, issues: inCall });
    for (const { path } of result.issues ?? []) expect(path).toBeNull();
  });

  const tooLong = `sip:${"a".repeat(239)}@example.com`;
  const headers = `sip:h?X-a=${"b".repeat(1020)}`;

  test.each([
    ["a URI of 255 characters", tooLong, "uri-too-long", 13243, 254],
    ["headers of 1024 characters", headers, "headers-too-long", 21227, 1023],
  ])("%s", (_, text, code, error, limit) => {
    const { issues = [] } = call({ to: text });
    expect(issues).toMatchObject([{ kind: "limit", code, limit, actual: limit + 1 }]);
    expect(issues.map(twilioErrorCode)).toEqual([error]);
    expect(call({ to: text.slice(0, -1) }).success).toBe(true);
  });

  test("a URI that is too long has no other issue", () => {
    expect(call({ to: `${tooLong};secure` }).issues).toMatchObject([{ code: "uri-too-long" }]);
    expect(call({ to: `${tooLong};secure` }).issues).toHaveLength(1);
  });
});

describe("twilioPolicy", () => {
  test("is frozen plain data that the guards take", () => {
    expect(Object.isFrozen(twilioPolicy) && Object.isFrozen(twilioPolicy.transports)).toBe(true);
    const isOurs = sipUriGuard({ ...twilioPolicy, hosts: ["example.com"] });
    expect(["sip:jack@example.com", "sip:jack@example.org"].filter(isOurs)).toHaveLength(1);
  });

  test("refuses nothing that Twilio takes", () => {
    for (const { text, type } of valid) {
      if (type === "sip") expect(check(text, twilioPolicy).success).toBe(true);
    }
  });
});

describe("isTwilioFrom", () => {
  test.each(["alice", "A-b_c.9", "+14155550100", "+", "."])("%s is valid", (text) => {
    expect(isTwilioFrom(text)).toBe(true);
    expect(call({ from: text }).success).toBe(true);
  });

  test.each([
    "",
    " alice",
    "a b",
    "alice\n",
    "a@b",
    "sip:alice@example.com",
    "client:alice",
    "a,b",
    "a&b",
    "é",
    "\u0661",
    null,
    undefined,
    5,
    ["a"],
  ])("%j is not valid", (value) => {
    expect(isTwilioFrom(value)).toBe(false);
    expect(call({ from: value }).success).toBe(false);
  });

  test("takes one argument, and knows its alphabet", () => {
    expect(isTwilioFrom).toHaveLength(1);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_.";
    for (let code = 0; code < 0x300; code++) {
      const character = String.fromCharCode(code);
      expect(isTwilioFrom(`a${character}`)).toBe(alphabet.includes(character));
    }
  });
});

describe("callParameters", () => {
  test.each(callRows)("refuses $from: $init", ({ init: changes, issues }) => {
    const result = call(changes);
    const expected = issues.map(({ error: _, ...issue }) => ({ kind: "policy", ...issue }));
    expect(result).toMatchObject({ success: false, issues: expected });
    expect(places(result.issues)).toHaveLength(issues.length);
    expect(result.issues?.map(twilioErrorCode)).toEqual(issues.map(({ error }) => error));
  });

  test.each([
    ["sipAuthUsername", { sipAuthUsername: LONG, sipAuthPassword: "b" }, 255, 21221],
    ["sipAuthPassword", { sipAuthUsername: "a", sipAuthPassword: LONG }, 255, 21223],
    ["twiml", { twiml: `<${"x".repeat(4000)}` }, 4000, null],
  ])("refuses a %s that is too long", (component, changes, limit, error) => {
    const { issues = [] } = call(changes);
    const actual = limit + 1;
    const place = { start: limit, end: actual };
    const path = [component];
    expect(issues).toMatchObject([{ kind: "limit", component, path, ...place, limit, actual }]);
    expect(issues.map(twilioErrorCode)).toEqual([error]);
    expect(issues[0]?.message).toBe(
      `The ${component} must be under ${limit + 1} characters, not ${actual}.`,
    );
    const shorter = Object.entries(changes).map(([name, text]) => [name, text.slice(0, limit)]);
    expect(call(Object.fromEntries(shorter)).success).toBe(true);
  });

  test("passes on the examples of Twilio's page, with credentials", () => {
    const credentials = { sipAuthUsername: "jack", sipAuthPassword: "secret" };
    for (const { text, type } of valid.slice(0, 4)) {
      expect(type).toBe("sip");
      const { parameters } = call({ to: text, ...credentials });
      expect(parameters).toEqual({ ...VALID, to: text, ...credentials });
    }
  });

  test("builds a To given as parts; its warnings have paths and no place", () => {
    const to = {
      user: "j@s0n",
      host: "example.com",
      parameters: { transport: "tls" },
      headers: { "X-Id": "a&b;c+d", other: "" },
    };
    const result = call({ to });
    expect(result.parameters?.to).toBe(build(to));
    expect(result.warnings).toMatchObject([
      {
        code: "twilio-media-unencrypted",
        path: ["to", "parameters", "transport"],
        start: null,
        end: null,
      },
      { code: "twilio-header-dropped", path: ["to", "headers", "other"], start: null, end: null },
    ]);
  });

  test("an issue of a To given as parts has the path of the part", () => {
    const to = {
      user: "//a",
      password: "b",
      host: "h",
      parameters: { lr: true, "Secure ": "x", Secure: "1", transport: "ws" },
      headers: { "X-a": ["b", "c\n"], d: [], "?": "e", Via: "f" },
    };
    expect(call({ to }).issues?.map(({ code, path }) => [code, ...(path ?? [])])).toEqual([
      ["user-double-slash", "to", "user"],
      ["password-not-allowed", "to", "password"],
      ["twilio-secure-invalid", "to", "parameters", "Secure"],
      ["transport-not-allowed", "to", "parameters", "transport"],
      ["control-character", "to", "headers", "X-a", 1],
      ["header-name-invalid", "to", "headers", "?"],
      ["header-dangerous", "to", "headers", "Via"],
    ]);
    const { warnings } = call({ to: { scheme: "sips", host: "h" } });
    expect(warnings).toMatchObject([{ component: "scheme", path: ["to", "scheme"], start: null }]);
    const long = call({ to: { host: "h", headers: { "X-a": "b".repeat(1024) } } });
    expect(long.issues).toMatchObject([{ code: "headers-too-long", path: ["to", "headers"] }]);
    const paths = { to: 5, from: {}, [`${"x".repeat(255)}`]: {} };
    expect(call(paths).issues?.map(({ path }) => path?.[0])).toEqual(Object.keys(paths));
  });

  test("reads the options of a class that it knows", () => {
    class Init {
      readonly timeout = 20;
      get to() {
        return VALID.to;
      }
      get from() {
        return VALID.from;
      }
      get url() {
        return VALID.url;
      }
      get record() {
        return true;
      }
    }
    expect(callParameters(new Init()).parameters).toEqual({ ...VALID, timeout: 20 });
  });

  test("passes the other options on unchanged, and leaves out what is absent", () => {
    const options = {
      method: "GET",
      record: false,
      timeout: 0,
      statusCallback: "https://user:pw@example.com:8443/a?b=%26#c",
      statusCallbackEvent: ["initiated", "answered"],
      sendDigits: "W1#",
      applicationSid: "AP0123456789abcdef0123456789ABCDEF",
    };
    const absent = { byoc: undefined, trim: null, sipAuthUsername: null, twiml: undefined };
    const { parameters } = call({ ...options, ...absent });
    expect(parameters).toStrictEqual({ ...VALID, ...options });
  });

  test("needs one of url, twiml and applicationSid; TwiML may be an object with a text", () => {
    const { url: _, ...rest } = VALID;
    const xml = "<Response/>";
    const twiml = { toString: () => xml };
    expect(callParameters({ ...rest, twiml }).parameters).toEqual({ ...rest, twiml: xml });
    expect(callParameters({ ...rest, twiml: ` ${xml}` }).success).toBe(true);
    expect(callParameters({ ...rest, applicationSid: `AP${"0".repeat(32)}` }).success).toBe(true);
    expect(callParameters(rest).success).toBe(false);
  });

  test("takes http, and the host names that people have, except the one that the SDK refuses", () => {
    for (const url of ["http://example.com/", "HTTPS://example.com/", "https://a_b.example/"]) {
      expect(call({ url }).parameters?.url).toBe(url);
    }
  });

  test("what is absent is missing, and what can't be read is an issue", () => {
    expect(call({ to: undefined }).issues).toMatchObject([{ code: "twilio-to-missing" }]);
    expect(call({ from: undefined }).issues).toMatchObject([{ code: "twilio-from-missing" }]);
    const throwing = {
      get to(): never {
        throw new TypeError("hostile");
      },
    };
    expect(places(callParameters(throwing as never).issues)).toEqual([
      { code: "invalid-type", start: null, end: null },
    ]);
    expect(callParameters(throwing as never).issues).toMatchObject([{ kind: "type", path: null }]);
    const twiml = { toString: throws };
    expect(call({ twiml }).issues).toMatchObject([{ code: "invalid-type", path: ["twiml"] }]);
  });

  test("lets a client call a client", () => {
    expect(call({ to: "client:jill", from: "client:jack" }).success).toBe(true);
    expect(call({ to: "client:jill", from: "jack" }).success).toBe(true);
  });

  test.each([undefined, null, 5, "sip:h", [], () => VALID, new Map(Object.entries(VALID))])(
    "refuses what is not a call (%#)",
    (value) => {
      expect(callParameters(value as never).success).toBe(false);
    },
  );

  test("does not take a parsed URI, which is wire text", () => {
    expect(call({ to: parse("sip:a%40b@h") }).issues).toMatchObject([{ kind: "type" }]);
  });
});

describe("whatever it is given", () => {
  const hostile: readonly object[] = [
    new Proxy({}, { ownKeys: throws }),
    new Proxy({}, { get: throws }),
    { ...VALID, to: new Proxy({}, { get: throws, ownKeys: throws }) },
    Object.defineProperty({ ...VALID }, "to", { get: throws, enumerable: true }),
    { ...VALID, twiml: { toString: throws } },
    { ...VALID, twiml: Object.create(null) },
    { ...VALID, statusCallbackEvent: new Proxy([], { get: throws }) },
    JSON.parse(`{"to":"sip:h","from":"a","url":"https://a/","__proto__":{"to":"sip:evil"}}`),
  ];

  test.each(hostile.map((value) => ({ value })))("callParameters does not throw (%#)", (row) => {
    const { success, issues = [] } = callParameters(row.value as CallInit);
    expect(success).toBe(false);
    expect(issues.length).toBeGreaterThan(0);
  });

  test("each property is read once, so that it can't change in between", () => {
    const counts = new Map<string, number>();
    const counted = <T extends object>(value: T, path = ""): T =>
      new Proxy(value, {
        get(target, name) {
          const at = `${path}.${String(name)}`;
          if (typeof name === "string") counts.set(at, (counts.get(at) ?? 0) + 1);
          const found = Reflect.get(target, name);
          return typeof found === "object" && found !== null ? counted(found, at) : found;
        },
      });
    const to = {
      user: "a",
      host: "h",
      parameters: { secure: "true" },
      headers: { "X-a": ["b"] },
    } as const;
    const options = { sipAuthUsername: "a", sipAuthPassword: "b", statusCallbackEvent: ["c"] };
    expect(callParameters(counted({ ...VALID, to, ...options })).success).toBe(true);
    formBody(counted({ ...VALID, ...options }, "body") as CallParameters);
    const twice = [...counts].filter(([path, times]) => times > 1 && !path.endsWith(".length"));
    expect(counts.size).toBeGreaterThan(15);
    expect(twice).toEqual([]);
  });

  test("no issue or warning contains the input, except a property's name in its path", () => {
    const secret = "Zx7-Geheim9";
    const values = [secret, `sip:${secret}`, `sip:a:${secret}@h`, `sip:h?${secret}=${secret}`];
    const names = ["to", "from", "url", "twiml", "applicationSid", "statusCallback", "record"];
    const changes: object[] = [
      ...names.flatMap((name) => values.map((value) => ({ [name]: value }))),
      { sipAuthUsername: `${secret}\n`, sipAuthPassword: secret.repeat(30) },
      { sipAuthUsername: "", sipAuthPassword: secret },
      { [`${secret}`]: secret },
      { record: { [secret]: secret } },
      { to: { host: secret, password: secret, [secret]: secret } },
      { to: { host: "h", headers: { [secret]: secret } } },
    ];
    for (const change of changes) {
      const { issues = [], warnings = [] } = call(change);
      const withoutPaths = [...issues, ...warnings].map((issue) => ({ ...issue, path: null }));
      expect(JSON.stringify(withoutPaths)).not.toContain("Geheim9");
      if (JSON.stringify([...issues, ...warnings]).includes("Geheim9")) {
        expect(JSON.stringify(change)).toContain(`"${secret}":`); // the name of a property
      }
    }
  });
});

describe("formBody", () => {
  test("has the names of the HTTP API, and escapes once", () => {
    const { parameters } = call({
      to: "sip:+1;ext=2@example.com;transport=tcp?X-a=b%26c&X-d=e+f",
      sipAuthUsername: "jack",
      sipAuthPassword: "a&b=c+d e%26",
      statusCallbackEvent: ["initiated", "answered"],
      record: true,
      timeout: 20,
    });
    const body = formBody(parameters as CallParameters);
    expect(body).toBeInstanceOf(URLSearchParams);
    const pairs = [
      "To=sip%3A%2B1%3Bext%3D2%40example.com%3Btransport%3Dtcp%3FX-a%3Db%2526c%26X-d%3De%2Bf",
      "From=alice",
      "Url=https%3A%2F%2Fexample.com%2Ftwiml",
      "SipAuthUsername=jack",
      "SipAuthPassword=a%26b%3Dc%2Bd+e%2526",
      "StatusCallbackEvent=initiated",
      "StatusCallbackEvent=answered",
      "Record=true",
      "Timeout=20",
    ];
    expect(body.toString().split("&").sort()).toEqual(pairs.sort());
  });

  test.each<[object, ...(string | number)[]]>([
    [{ To: "sip:evil.example" }, "To"],
    [{ "a=b&To": "c" }, "a=b&To"],
    [{ record: {} }, "record"],
    [{ timeout: Number.NaN }, "timeout"],
    [{ to: { host: "h" } }, "to"],
    [{ to: "\ud800" }, "to"],
    [{ statusCallbackEvent: [["a"]] }, "statusCallbackEvent", 0],
    [{ statusCallbackEvent: ["a", "\ud800"] }, "statusCallbackEvent", 1],
  ])("refuses what is not a parameter: %j", (changes, ...path) => {
    const issues = issuesOf(() => formBody({ ...VALID, ...changes } as never));
    expect(issues).toMatchObject([{ kind: "type", path }]);
  });

  test("leaves out what is absent", () => {
    const parameters = { to: "a", from: "b", url: undefined, twiml: null };
    expect(formBody(parameters as never).toString()).toBe("To=a&From=b");
  });
});

describe("twilioErrorCode", () => {
  test("has no number for other codes", () => {
    for (const code of ["invalid-type", "host-not-allowed", "toString", "tel-number-invalid"]) {
      expect(twilioErrorCode({ code, component: null })).toBeNull();
    }
  });

  test("refuses what can't be read", () => {
    const throwing = new Proxy({}, { get: throws });
    for (const value of [null, undefined, throwing]) {
      expect(issuesOf(() => twilioErrorCode(value as never))).toMatchObject([{ kind: "type" }]);
    }
  });

  test("has no number for what is not an issue", () => {
    const throwing = { toString: throws };
    for (const value of [5, "", {}, [], { code: 5 }, { code: throwing }, { code: Symbol() }]) {
      expect(twilioErrorCode(value as never)).toBeNull();
    }
  });
});

describe("the codes", () => {
  const SAYS = { ...TWILIO.says, ...TWILIO_LIMITS.says, ...TWILIO_WARNINGS.says };

  test("each has a row, and says one sentence", () => {
    const covered = [
      ...toRows.flatMap(({ issues = [], warnings = [] }) => [...issues, ...warnings].map(marked)),
      ...callRows.flatMap(({ issues }) => issues),
    ].map(({ code }) => code);
    const long = Object.keys(TWILIO_LIMITS.says);
    const files = "twilio-to.json or twilio-calls.json";
    expect(withoutRow(Object.keys(SAYS), [...covered, ...long], files)).toEqual([]);
    for (const message of Object.values({ ...TWILIO.says, ...TWILIO_WARNINGS.says })) {
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });

  /** `npm run typecheck` fails if a code is missing here, or one does not belong. */
  const TO_CODES = {
    "invalid-type": true,
    ...{ "uri-too-long": true, "headers-too-long": true },
    ...{ "scheme-other": true, "number-without-host": true },
    ...{ wrapped: true, "invisible-character": true, "look-alike": true },
    ...{ "at-repeated": true, "at-escaped": true, "parameter-separator": true, "ipv6-zone": true },
    ...{ "scheme-missing": true, "display-name": true, "double-slash": true, "white-space": true },
    ...{ "user-missing": true, "must-be-escaped": true, "escape-invalid": true },
    ...{ "host-missing": true, "host-invalid": true, "host-underscore": true },
    ...{ "host-not-ascii": true, "host-last-label": true, "ipv4-invalid": true },
    ...{ "ipv6-invalid": true, "ipv6-without-brackets": true, "port-invalid": true },
    ...{ "name-missing": true, "value-missing": true },
    ...{ "port-out-of-range": true, "parameter-duplicate": true, "ttl-invalid": true },
    ...{ "maddr-invalid": true, "parameter-not-token": true, "sips-transport-udp": true },
    ...{ "user-double-slash": true, "password-not-allowed": true, "transport-not-allowed": true },
    ...{ "header-name-invalid": true, "header-dangerous": true, "control-character": true },
    ...{ "twilio-to-missing": true, "twilio-number-invalid": true },
    ...{ "twilio-client-invalid": true, "twilio-secure-invalid": true },
  } as const satisfies Record<TwilioToCode, true>;
  const CALL_CODES = {
    ...TO_CODES,
    ...{ "unknown-property": true, "malformed-text": true },
    ...{ "method-invalid": true, "host-with-port": true },
    ...TWILIO.says,
    ...TWILIO_LIMITS.says,
  } as const satisfies Record<CallCode, string | true>;
  SAYS satisfies Record<TwilioCode, string>;

  const texts = textsOf("syntax", "constraints", "policy", "twilio-to", "parse");

  test("those of parseTwilioTo are what its type says", () => {
    const found = codesOf([...texts, 5].map(parseTwilioTo));
    expect(found).toEqual(Object.keys(TO_CODES).sort());
  });

  test("those of callParameters are what its type says", () => {
    const parts = rows<{ readonly call: string; readonly value: object }>("refusals")
      .filter(({ call: name }) => name === "build")
      .map(({ value }) => value);
    const tooLong = { sipAuthUsername: LONG, sipAuthPassword: LONG, twiml: `<${"x".repeat(4000)}` };
    const changes = [...texts, ...parts].map((to) => ({ to }));
    const found = codesOf([...changes, ...callRows.map(({ init }) => init), tooLong].map(call));
    expect(found).toEqual(Object.keys(CALL_CODES).sort());
  });
});
