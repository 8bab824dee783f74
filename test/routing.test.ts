import { describe, expect, test } from "@jest/globals";
import { type Options, parse, serialize } from "../src/index.ts";
import { nextHop, restrictTo, toRequest, type UriContext } from "../src/routing/index.ts";
import { rows } from "./support/cases.ts";
import { issuesOf } from "./support/issues-of.ts";

const LENIENT: Options = { limits: false, constraints: false };
const CONTEXTS: readonly UriContext[] = [
  "request-uri",
  "to",
  "from",
  "registration-contact",
  "redirection-contact",
  "dialog-contact",
  "route",
  "external",
];

describe("restrictTo, RFC 3261 Table 1 and RFC 8599", () => {
  type Row = { readonly component: string; readonly text: string } & Record<
    UriContext,
    "m" | "o" | "-"
  >;
  const cells = rows<Row>("table1").flatMap((row) =>
    CONTEXTS.map((context) => ({ ...row, context, cell: row[context] })),
  );

  test("the table has all cells", () => {
    expect(cells.map(({ cell }) => cell).filter((cell) => "mo-".includes(cell))).toHaveLength(
      16 * 8,
    );
  });

  test.each(cells)("$component in $context: $cell", ({ text, context, cell }) => {
    const without = text.replace(/[:;?][^:;?@]*$/, "").replace(/^sip$/, text);
    expect(serialize(restrictTo(parse(text), context))).toBe(cell === "-" ? without : text);
  });

  test.each([
    ["sip:h;%4Cr;M%61ddr=x;a", "to", "sip:h;a"],
    ["sip:h;TTL=1;lr;x", "route", "sip:h;lr;x"],
    ["sip:h;lr;lr;ttl;ttl", "registration-contact", "sip:h;ttl;ttl"],
    ["sips:%61:%62@H:05060;x=%41;METHOD=A?b=c", "request-uri", "sips:%61:%62@H:5060;x=%41"],
  ] as const)("%s in %s", (text, context, expected) => {
    const before = parse(text, LENIENT);
    const copy = structuredClone(before);
    expect(serialize(restrictTo(before, context), LENIENT)).toBe(expected);
    expect(before).toEqual(copy);
  });

  const throwing = {
    toString(): never {
      throw new TypeError("hostile");
    },
  };

  test.each([
    ["To"],
    [""],
    ["__proto__"],
    ["toString"],
    [null],
    [undefined],
    [5],
    [["to"]],
    [throwing],
    [Symbol("to")],
  ])("a context that does not exist (%#)", (context) => {
    expect(issuesOf(() => restrictTo(parse("sip:h"), context as never))).toMatchObject([
      {
        kind: "type",
        message: `The contexts are ${CONTEXTS.join(", ")}.`,
      },
    ]);
  });
});

describe("toRequest, RFC 3261 §19.1.5", () => {
  type Pairs = readonly (readonly [name: string, value: string])[];
  interface Row {
    readonly text: string;
    readonly method: string;
    readonly requestUri: string;
    readonly headers?: Pairs;
    readonly refused?: Pairs;
    readonly body?: string;
  }
  const named = (pairs: Pairs = []) => pairs.map(([name, value]) => ({ name, value }));

  test.each(rows<Row>("request"))(
    "$from: $text",
    ({ text, requestUri, body = null, headers, refused, method }) => {
      const { requestUri: request, ...rest } = toRequest(parse(text, LENIENT));
      expect(rest).toEqual({ method, body, headers: named(headers), refused: named(refused) });
      expect(serialize(request)).toBe(requestUri);
    },
  );

  /** The "dangerous" ones, those of "false location or capability", and one more; with compact names. */
  const DANGEROUS: Record<string, string | null> = {
    From: "f",
    "Call-ID": "i",
    CSeq: null,
    Via: "v",
    "Record-Route": null,
    Route: null,
    Accept: null,
    "Accept-Encoding": null,
    "Accept-Language": null,
    Allow: null,
    Contact: "m",
    Organization: null,
    Supported: "k",
    "User-Agent": null,
    "Content-Length": "l", // §18.3: a wrong one breaks the framing of a stream
  };
  const forms = Object.entries(DANGEROUS).flatMap(([long, compact]) => {
    const names = compact === null ? [long] : [long, compact];
    return names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase(), escaped(name)]);
  });

  function escaped(name: string): string {
    return name.replace(/^./, (c) => `%${c.charCodeAt(0).toString(16)}`);
  }

  test.each(forms)("refuses %s", (name) => {
    const { headers, refused } = toRequest(parse(`sip:h?a=1&${name}=x&b=2`));
    expect(headers.map((header) => header.name)).toEqual(["a", "b"]);
    expect(refused).toEqual([{ name: decodeURIComponent(name), value: "x" }]);
  });

  test.each([
    "To",
    "Subject",
    "s",
    "Reply-To",
    "Priority",
    "Call-Info",
    "Fromm",
    "X-Via",
    "Require",
    "a",
    "Replaces",
  ])("sets %s", (name) => {
    expect(toRequest(parse(`sip:h?${name}=x`)).headers).toEqual([{ name, value: "x" }]);
  });

  test.each(["A/B", "[", "A%20B:", "a:b", "a&b"])(
    "method %s is not a token, so there is no SIP request",
    (method) => {
      const value = parse(`sip:h;method=${method}`, LENIENT);
      expect(issuesOf(() => toRequest(value))).toMatchObject([
        { code: "method-invalid", path: ["parameters", 0, "value"] },
      ]);
    },
  );
});

describe("nextHop, RFC 3263 §4", () => {
  interface Row {
    readonly text: string;
    readonly host: string;
    readonly port: number;
    readonly transport: string | null;
  }

  test.each(rows<Row>("next-hop"))("$from: $text", ({ text, host, port, transport }) => {
    expect(nextHop(parse(text, LENIENT))).toEqual({ host, port, transport });
  });

  test("a sips URI is never sent in the clear", () => {
    const value = parse("sips:h;transport=UDP", LENIENT);
    expect(issuesOf(() => nextHop(value))).toMatchObject([
      { code: "sips-transport-udp", path: ["parameters", 0] },
    ]);
  });

  test("port 0 can't be contacted, whatever the host", () => {
    for (const text of ["sip:h:0", "sips:h:00;transport=tcp", "sip:h:0;maddr=1.2.3.4"]) {
      const [issue] = issuesOf(() => nextHop(parse(text))) ?? [];
      expect(issue).toMatchObject({ kind: "type", component: "port", path: ["port"] });
    }
  });

  test("a port that was not parsed is at most 65535", () => {
    const valid = parse("sip:h");
    expect(nextHop({ ...valid, port: 65535 }).port).toBe(65535);
    expect(issuesOf(() => nextHop({ ...valid, port: 65536 }))).toMatchObject([
      { kind: "constraint", code: "port-out-of-range", component: "port", path: ["port"] },
    ]);
  });

  test("a host may have underscores, whatever the options were", () => {
    expect(nextHop({ ...parse("sip:h"), host: "a_b" }).host).toBe("a_b");
  });

  test("a transport is a token: no line end gets into a Via", () => {
    const value = parse("sip:h;transport=%0d%0aX-Evil:%20%31", LENIENT);
    expect(issuesOf(() => nextHop(value))).toMatchObject([
      { code: "invalid-type", path: ["parameters", 0, "value"] },
    ]);
  });

  test.each(["a b", "h:1", "", "[::", "::1", "%"])(
    "%j is not a host, as maddr or as host",
    (host) => {
      for (const valid of [parse("sip:h"), parse("sip:h:1;transport=tcp")]) {
        const parameters = [...valid.parameters, { name: "maddr", value: host }];
        expect(issuesOf(() => nextHop({ ...valid, host }))).toMatchObject([
          { kind: "type", component: "host", path: ["host"] },
        ]);
        const path = ["parameters", valid.parameters.length, "value"];
        expect(issuesOf(() => nextHop({ ...valid, parameters }))).toMatchObject([
          { kind: "type", component: "parameters", path },
        ]);
      }
    },
  );
});

test.each([undefined, null, "sip:h", 5, {}])("%p is not a SipUri", (value) => {
  for (const call of [nextHop, toRequest, (v: never) => restrictTo(v, "to")]) {
    expect(issuesOf(() => call(value as never))).toMatchObject([{ kind: "type" }]);
  }
});
