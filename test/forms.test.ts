import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type CheckCode,
  check,
  type SipUriPolicy,
  sipUriGuard,
  sipUriSchema,
} from "../src/forms/index.ts";
import { type Issue, safeParse } from "../src/index.ts";
import { CONSTRAINTS, LIMITS, OPTIONS, SYNTAX, TYPE } from "../src/messages.ts";
import { POLICY } from "../src/policy/messages.ts";
import { nextHop, toRequest } from "../src/routing/index.ts";
import { RUNS, runs } from "./support/arbitraries.ts";
import { policyOf, rows, textsOf, type WrittenPolicy, withoutRow } from "./support/cases.ts";
import { marked, places } from "./support/drawn-issues.ts";
import { codesOf, issuesOf } from "./support/issues-of.ts";
import { spelled, suspectAt } from "./support/policy-arbitraries.ts";

interface PolicyRow {
  readonly policy: WrittenPolicy;
  readonly text: string;
  /** One issue or several, in order; a text without them is allowed. */
  readonly issue?: string;
  readonly component?: Issue["component"];
  readonly issues?: readonly string[];
  readonly components?: readonly Issue["component"][];
}

const table = rows<PolicyRow>("policy").map(({ policy, text, ...row }) => ({
  title: JSON.stringify(policy),
  text,
  policy: policyOf(policy),
  marks: (row.issues ?? (row.issue === undefined ? [] : [row.issue])).map(marked),
  components: row.components ?? (row.component === undefined ? [] : [row.component]),
}));

describe("what a policy refuses, and where", () => {
  test.each(table)("$title: $text", ({ policy, text, marks, components }) => {
    const result = check(text, policy);
    expect(places(result.issues)).toEqual(marks);
    expect((result.issues ?? []).map(({ component }) => component)).toEqual(components);
    for (const { kind, code, message } of result.issues ?? []) {
      if (!(code in POLICY.says)) continue;
      expect(kind).toBe("policy");
      expect(message).toBe(POLICY.says[code as keyof typeof POLICY.says]);
    }
    if (marks.length === 0) expect(result).toEqual(safeParse(text));
    expect(sipUriGuard(policy)(text)).toBe(marks.length === 0);
  });

  test("each code has a row, and a message of one sentence", () => {
    const covered = table.flatMap(({ marks }) => marks.map(({ code }) => code));
    expect(withoutRow(Object.keys(POLICY.says), covered, "policy.json")).toEqual([]);
    for (const message of Object.values(POLICY.says)) {
      expect(message).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  test("the codes of check are what its type says", () => {
    /** `npm run typecheck` fails if a code is missing here, or one does not belong. */
    const says = {
      ...TYPE.says,
      ...OPTIONS.says,
      ...SYNTAX.says,
      ...CONSTRAINTS.says,
      ...LIMITS.says,
      ...POLICY.says,
    };
    says satisfies Record<CheckCode, string>;
    const codes: readonly CheckCode[] = Object.keys(says) as (keyof typeof says)[];
    const results = textsOf("syntax", "constraints").map((text) => check(text));
    const wrong = [check(5), check("sip:h", null as never)];
    const refused = table.map(({ text, policy }) => check(text, policy));
    expect(codesOf([...results, ...wrong, ...refused])).toEqual([...codes].sort());
  });

  test("hosts may have underscores if the policy's URIs may", () => {
    const policy = { hosts: ["a_b", "*.c_d.example"], underscores: true };
    for (const host of ["a_b", "x.c_d.example"]) {
      expect(check(`sip:${host}`, policy).success).toBe(true);
      expect(check(`sip:${host}`, { ...policy, underscores: false }).success).toBe(false);
    }
    expect(check("sip:c_d", policy).issues).toMatchObject([{ code: "host-not-allowed" }]);
  });

  test("without a policy the defaults hold", () => {
    for (const text of ["sip:bob@example.com", "sip:a:b@h", "sip://a@h?Route=x", 42]) {
      expect(check(text)).toEqual(check(text, {}));
      expect(sipUriGuard()(text)).toBe(check(text).success);
    }
  });
});

function hostile(): never {
  throw new TypeError("hostile");
}
const throwing = new Proxy({}, { get: hostile });

describe("an invalid policy is refused", () => {
  test.each<readonly [name: string, policy: unknown]>([
    ["null", null],
    ["text", "example.com"],
    ["a function", () => ({})],
    ["a list", ["example.com"]],
    ["an empty list", []],
    ["a Map", new Map([["hosts", ["example.com"]]])],
    ["a promise of a policy", Promise.resolve({ hosts: ["example.com"] })],
    ["a misspelt property", { host: ["example.com"] }],
    ["a misspelt property of the user", { user: { patern: /a/ } }],
    ["a property of the user at the top", { "user.required": true }],
    ["the end of a property's name in the user", { user: { ports: ["tls"] } }],
    ["a misspelt limit", { limits: { url: 9 } }],
    ["a property of another prototype", JSON.parse('{"__proto__": {"hosts": []}}')],
    ["an unknown scheme", { schemes: ["tel"] }],
    ["a scheme in upper case", { schemes: ["SIP"] }],
    ["schemes that are not a list", { schemes: "sip" }],
    ["a transport that is not text", { transports: [5060] }],
    ["a transport in white space", { transports: ["tls "] }],
    ["a transport with a semicolon", { transports: ["udp", "TLS;"] }],
    ["a transport with an escape", { transports: ["t%6Cs"] }],
    ["an empty transport", { transports: [""] }],
    ["transports that are not a list", { transports: new Set(["tls"]) }],
    ["hosts that are not a list", { hosts: "example.com" }],
    ["hosts that are null", { hosts: null }],
    ["hosts that are undefined", { hosts: undefined }],
    ["hosts that are undefined in a prototype", Object.create({ hosts: undefined })],
    ["a pattern that is undefined", { user: { pattern: undefined } }],
    ["hosts with a hole", { hosts: new Array(1) }],
    ["a host with a port", { hosts: ["example.com:5060"] }],
    ["a host with a user", { hosts: ["bob@example.com"] }],
    ["an IPv6 address without brackets", { hosts: ["2001:db8::1"] }],
    ["an IPv4 address out of range", { hosts: ["192.0.2.256"] }],
    ["a host that is not ASCII", { hosts: ["bücher.example"] }],
    ["a wildcard alone", { hosts: ["*"] }],
    ["a wildcard of nothing", { hosts: ["*."] }],
    ["a wildcard in a label", { hosts: ["*example.com"] }],
    ["a wildcard in the middle", { hosts: ["a.*.example.com"] }],
    ["two wildcards", { hosts: ["*.*.example.com"] }],
    ["a wildcard of an address", { hosts: ["*.0.2.1"] }],
    ["a wildcard of a whole address", { hosts: ["*.192.0.2.1"] }],
    ["an empty host", { hosts: [""] }],
    ["a host in white space", { hosts: [" example.com"] }],
    ["an unknown kind of host", { hostTypes: ["name"] }],
    ["a port as text", { ports: ["5060"] }],
    ["a port as a big number", { ports: [5060n] }],
    ["a port that is not a whole number", { ports: [5060.5] }],
    ["a port that is not a number", { ports: [Number.NaN] }],
    ["a negative port", { ports: [-1] }],
    ["a port out of range", { ports: [5060, 65536] }],
    ["an infinite port", { ports: [Number.POSITIVE_INFINITY] }],
    ["a port that throws", { ports: [throwing] }],
    ["ports with a hole", { ports: new Array(1) }],
    ["ports that are not a list", { ports: 5060 }],
    ["ports in a set", { ports: new Set([5060]) }],
    ["ports that are null", { ports: null }],
    ["ports that are undefined", { ports: undefined }],
    ["a user that is text", { user: "bob" }],
    ["a user that is null", { user: null }],
    ["a user that is a pattern", { user: /\d+/ }],
    ["a user that is an empty list", { user: [] }],
    ["a user required as text", { user: { required: "yes" } }],
    ["a pattern that is text", { user: { pattern: "\\d+" } }],
    ["a pattern that is null", { user: { pattern: null } }],
    [
      "a pattern that is not a regular expression",
      { user: { pattern: { source: "(", flags: "" } } },
    ],
    ["a pattern without flags", { user: { pattern: { source: "a" } } }],
    ["a pattern whose source is a number", { user: { pattern: { source: 5, flags: "" } } }],
    ["characters in a list", { user: { characters: ["a"] } }],
    ["a double slash as a number", { user: { doubleSlash: 1 } }],
    ["a password that is null", { password: null }],
    ["a password as text", { password: "false" }],
    ["a parameter with a value", { parameters: ["lr=on"] }],
    ["an empty parameter name", { parameters: [""] }],
    ["a parameter in white space", { parameters: ["transport "] }],
    ["a parameter with its semicolon", { parameters: ["lr", ";lr"] }],
    ["a parameter that is not ASCII", { parameters: ["gr\u00f6\u00dfe"] }],
    ["a parameter with half an escape", { parameters: ["100%"] }],
    ["a prefix of parameters", { parameters: ["X-*"] }],
    ["a parameter that is not text", { parameters: [["lr"]] }],
    ["headers that are not a list", { headers: "X-*" }],
    ["headers in a record", { headers: { Subject: true } }],
    ["a header that is not text", { headers: [/X-.*/] }],
    ["a header name with a colon", { headers: ["Subject:"] }],
    ["an empty header name", { headers: [""] }],
    ["control characters as a number", { controlCharacters: 0 }],
    ["a negative limit", { limits: { uri: -1 } }],
    ["limits that are null", { limits: null }],
    ["a proxy that throws", throwing],
    ["hosts that throw", { hosts: throwing }],
    ["hosts in a list that throws", { hosts: new Proxy([], { get: hostile }) }],
    ["a user that throws", { user: throwing }],
    ["a pattern that throws", { user: { pattern: throwing } }],
  ])("%s", (_, policy) => {
    const issues = issuesOf(() => sipUriGuard(policy as never));
    expect(issues).toMatchObject([{ kind: "options", component: null, start: null, end: null }]);
    expect(issues[0]?.message).toMatch(/^[A-Z].*\.$/);
    expect(check("sip:bob@example.com", policy as never)).toEqual({ success: false, issues });
  });
});

describe("what an invalid policy's author reads", () => {
  const values = {
    "a list": [
      undefined,
      null,
      "x",
      [5],
      new Array(1),
      { 0: "sip" },
      new Proxy([], { get: hostile }),
    ],
    "a list of hosts": [undefined, "Geheim9", ["Geheim9-"], ["*"], [5], [["h"]]],
    "a list of ports": [undefined, null, 5060, "Geheim9", ["Geheim9"], [-1], [65536], [0.5], [1n]],
    "a list of parameters": [
      undefined,
      "Geheim9",
      ["Geheim9\ud800"],
      ["Geheim9="],
      ["*"],
      [5],
      [["lr"]],
    ],
    "a list of transports": [undefined, null, "Geheim9", ["Geheim9;"], ["%"], [5], [["tls"]]],
    "a list of headers": [undefined, "Geheim9", ["Geheim9:"], [5], [["s"]]],
    flag: [undefined, null, 1, "true"],
    text: [undefined, null, ["Geheim9"]],
    pattern: [undefined, null, "Geheim9", { source: "(", flags: "" }, throwing],
    object: [undefined, null, "Geheim9", []],
    limits: [undefined, null, "Geheim9", { uri: -1 }, { Geheim9: 1 }],
  };
  test.each<readonly [name: string, kind: keyof typeof values]>([
    ["schemes", "a list"],
    ["transports", "a list of transports"],
    ["hosts", "a list of hosts"],
    ["hostTypes", "a list"],
    ["ports", "a list of ports"],
    ["user", "object"],
    ["user.required", "flag"],
    ["user.pattern", "pattern"],
    ["user.characters", "text"],
    ["user.doubleSlash", "flag"],
    ["password", "flag"],
    ["parameters", "a list of parameters"],
    ["headers", "a list of headers"],
    ["controlCharacters", "flag"],
    ["limits", "limits"],
    ["underscores", "flag"],
  ])("names %s, and no value", (name, kind) => {
    for (const value of values[kind]) {
      const path = name.split(".");
      const [top = "", own] = path;
      const policy = { [top]: own === undefined ? value : { [own]: value } } as never;
      const issues = issuesOf(() => sipUriGuard(policy));
      expect(issues).toMatchObject([{ kind: "options", code: "invalid-options", path }]);
      expect(issues[0]?.message).toMatch(RegExp(`^The policy's ${name} must be \\S.*\\.$`));
      expect(issues[0]?.message).not.toContain("Geheim9");
      expect(issuesOf(() => sipUriSchema(policy))).toEqual(issues);
      expect(check("sip:h", policy).issues).toEqual(issues);
    }
  });

  test.each([["pbx:5060"], ["2001:db8::1"], ["*"]])("says how a host is written: %s", (host) => {
    const [issue] = issuesOf(() => sipUriGuard({ hosts: [host] }));
    expect(issue?.message).toMatch(/without a port, IPv6 in brackets; leave it out to allow all/);
  });

  test.each<readonly [path: string, policy: object]>([
    ["hosts", Object.defineProperty({}, "hosts", { get: hostile })],
    ["user.pattern", { user: Object.defineProperty({}, "pattern", { get: hostile }) }],
  ])("names %s whose getter throws", (name, policy) => {
    const [issue] = issuesOf(() => sipUriGuard(policy));
    expect(issue).toMatchObject({ kind: "options", path: name.split(".") });
  });

  test.each<readonly [path: readonly string[] | null, policy: unknown, message: string]>([
    [
      ["Geheim9"],
      { Geheim9: true },
      "The policy has an unknown property; it may have schemes, user, password, hosts, hostTypes, specialHosts, ports, parameters, transports, headers, controlCharacters, limits, underscores.",
    ],
    [
      ["user", "Geheim9"],
      { user: { Geheim9: true } },
      "The policy's user has an unknown property; it may have required, doubleSlash, pattern, characters.",
    ],
    [null, "Geheim9", 'The policy must be an object, such as { hosts: ["example.com"] }.'],
  ])("an unknown property is named only by the path: %j", (path, policy, message) => {
    const [issue] = issuesOf(() => sipUriGuard(policy as never));
    expect(issue).toMatchObject({ kind: "options", code: "invalid-options", message, path });
  });
});

describe("a guard", () => {
  test("keeps the policy as it was when the guard was made", () => {
    const pattern = /\d+/g;
    const policy = {
      schemes: ["sip" as const],
      transports: ["udp"],
      hosts: ["example.com"],
      hostTypes: ["hostname" as const],
      ports: [5060],
      user: { pattern, required: true, characters: "0123456789" },
      parameters: ["transport"],
      headers: ["X-A"],
      limits: { uri: 40 },
    };
    const guard = sipUriGuard(policy);
    const admitted = "sip:1@example.com?X-A=1";
    const refused = [
      "sips:1@example.com",
      "sip:1@example.com;transport=tls",
      "sip:1@evil.example",
      "sip:1@example.com:22",
      "sip:1@example.com;lr",
      "sip:a@example.com",
      "sip:example.com",
      "sip:1@example.com?X-B=1",
      `sip:${"1".repeat(40)}@example.com`,
    ];
    const verdicts = () => [admitted, ...refused].map(guard);
    const before = verdicts();
    expect(before).toEqual([true, ...refused.map(() => false)]);
    policy.schemes.push("sips" as never);
    policy.transports.push("tls");
    policy.hosts.push("evil.example");
    policy.hostTypes.length = 0;
    policy.ports.push(22);
    policy.parameters.push("lr");
    policy.headers.push("X-B");
    policy.limits.uri = 400;
    policy.user.required = false;
    policy.user.characters += "abc";
    pattern.compile(".*");
    pattern.lastIndex = 7;
    expect(verdicts()).toEqual(before);
    expect(verdicts()).toEqual(before);
  });

  test("takes one argument, so that filter and validators may pass more", () => {
    const guard = sipUriGuard({ hosts: ["example.com"] });
    expect(guard).toHaveLength(1);
    const values = ["sip:a@example.com", "sip:a@example.org", 7, null, new String("sip:h")];
    expect(values.filter(guard)).toEqual(["sip:a@example.com"]);
  });

  test("does not throw if the pattern exhausts the stack", () => {
    const policy = { user: { pattern: /(?:a|b)*/ }, limits: false } as const;
    const text = `sip:${"a".repeat(2e7)}@h`;
    expect(sipUriGuard(policy)(text)).toBe(false);
    expect(check(text, policy).issues).toMatchObject([{ kind: "type" }]);
  });
});

describe("a policy for example.com sends requests only there", () => {
  const ours: SipUriPolicy = { hosts: ["example.com"] };
  const lenient: SipUriPolicy = { ...ours, headers: ["*", "Route", "Contact"], password: true };

  test("an allowed URI is an INVITE to it, and its headers are headers", () => {
    let admitted = 0;
    const atOurs = suspectAt(fc.mixedCase(fc.constant("example.com")));
    fc.assert(
      fc.property(atOurs, fc.constantFrom(ours, lenient), ({ text }, rules) => {
        const { value } = check(text, rules);
        if (value === undefined) return;
        admitted++;
        const port = value.port || null; // port 0 has no next hop
        expect(nextHop({ ...value, port }).host.toLowerCase()).toBe("example.com");
        const { method, headers, refused } = toRequest(value);
        expect(method).toBe("INVITE");
        expect(headers.map(({ name }) => name.toLowerCase())).not.toContain("route");
        const isBody = ({ name }: { name: string }) => name.toLowerCase() === "body"; // a second one
        if (rules === ours) expect(refused.every(isBody)).toBe(true);
      }),
      runs(10),
    );
    expect(admitted).toBeGreaterThan(RUNS / 4);
  });

  const USERS = ["bob", "//bob", "bob:pw", "bob%0D%0ARoute:x", "example.com"];
  const HOSTS = ["example.com", "example.com.", "example.com.evil.example", "evilexample.com"];
  const PARAMETERS = ["maddr", "method"];
  const HEADERS = ["Route", "Route ", "Route:", "Via", "m", "X-A\r\nRoute"];

  test.each(USERS.flatMap((user) => HOSTS.map((host) => [`sip:${user}@${host}`, user, host])))(
    "every set of tricks after %s is refused, in some spelling",
    (start, user, host) => {
      const isOurs = ["bob", "example.com"].includes(user) && host === "example.com";
      const tricks = [...PARAMETERS, ...HEADERS];
      for (let chosen = 0; chosen < 2 ** tricks.length; chosen++) {
        const names = tricks.map((name, i) => {
          if (((chosen >> i) & 1) === 0) return null;
          return fc.sample(spelled(name), { numRuns: 1, seed: chosen })[0] as string;
        });
        const write = (from: number, to: number, before: string) =>
          names
            .slice(from, to)
            .map((name) => (name === null ? "" : `${before}${name}=evil.example`));
        const headers = write(PARAMETERS.length, tricks.length, "&").join("").replace("&", "?");
        const text = start + write(0, PARAMETERS.length, ";").join("") + headers;
        expect(safeParse(text).success).toBe(true);
        expect([text, check(text, ours).success]).toEqual([text, isOurs && chosen === 0]);
      }
    },
  );
});
