import { describe, expect, jest, test } from "@jest/globals";
import { escapeText, unescapeText } from "../src/escape.ts";
import { build, decode, parse, type SipUri, type SipUriInit, safeParse } from "../src/index.ts";

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const BEYOND = ["\u0080", "é", "ÿ", "€", "\ud7ff", "\ue000", "\uffff", "😀", "\u{10ffff}"];

/** A component that plain text is written to, and what the grammar reads there. */
interface Place {
  readonly component: string;
  readonly init: (plain: string) => SipUriInit;
  readonly text: (wire: string) => string;
  readonly read: (uri: SipUri) => unknown;
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

const places: readonly Place[] = [
  {
    component: "user",
    init: (user) => ({ user, password: "p", host: "h" }),
    text: (user) => `sip:${user}:p@h`,
    read: ({ user, password }) => password === "p" && user,
  },
  {
    component: "password",
    init: (password) => ({ user: "u", password, host: "h" }),
    text: (password) => `sip:u:${password}@h`,
    read: ({ user, password }) => user === "u" && password,
  },
  {
    component: "parameter name",
    init: (name) => ({ host: "h", parameters: { [name]: "v" } }),
    text: (name) => `sip:h;${name}=v`,
    read: ({ parameters }) => only(parameters)?.value === "v" && only(parameters)?.name,
  },
  {
    component: "parameter value",
    init: (value) => ({ host: "h", parameters: { n: value } }),
    text: (value) => `sip:h;n=${value}`,
    read: ({ parameters }) => only(parameters)?.name === "n" && only(parameters)?.value,
  },
  {
    component: "header name",
    init: (name) => ({ host: "h", headers: { [name]: "v" } }),
    text: (name) => `sip:h?${name}=v`,
    read: ({ headers }) => only(headers)?.value === "v" && only(headers)?.name,
  },
  {
    component: "header value",
    init: (value) => ({ host: "h", headers: { n: value } }),
    text: (value) => `sip:h?n=${value}`,
    read: ({ headers }) => only(headers)?.name === "n" && only(headers)?.value,
  },
];

/** The text's UTF-8 octets (RFC 3261 §19.1.2). */
function escaped(plain: string): string {
  return [...Buffer.from(plain)]
    .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}

describe.each(places)("in a $component", ({ component, init, text, read }) => {
  /** Whether the grammar reads exactly this text there. */
  const staysThere = (wire: string) => {
    const { value } = safeParse(text(wire));
    return value !== undefined && read(value) === wire;
  };

  test("build leaves raw what the grammar allows there, and escapes everything else", () => {
    const expected = ASCII.map((c) => text(staysThere(`z${c}z`) ? `z${c}z` : `z${escaped(c)}z`));
    expect(ASCII.map((c) => build(init(`z${c}z`)))).toEqual(expected);
  });

  test("the same for a character alone", () => {
    const expected = ASCII.map((c) => text(staysThere(c) ? c : escaped(c)));
    expect(ASCII.map((c) => build(init(c)))).toEqual(expected);
  });

  test("the rest is escaped as UTF-8", () => {
    expect(BEYOND.map((c) => build(init(`a${c}b`)))).toEqual(
      BEYOND.map((c) => text(`a${escaped(c)}b`)),
    );
  });

  test("all of it comes back", () => {
    const all = [...ASCII, ...BEYOND].join("");
    const built = build(init(all), { limits: false });
    const { user, password, parameters, headers } = decode(parse(built, { limits: false }));
    const folded =
      component === "parameter name" ? all.replace(/[A-Z]/g, (c) => c.toLowerCase()) : all;
    const texts = [user, password, ...Object.entries({ ...parameters, ...headers }).flat(2)];
    expect(texts).toContain(folded);
  });

  test.each(["\ud800", "\udfff", "a\ud83d", "\ude00\ud83d", "\ud800\ud800"])(
    "half of a surrogate pair can't be written (%j)",
    (plain) => {
      expect(() => build(init(plain))).toThrow(
        expect.objectContaining({
          issues: [expect.objectContaining({ kind: "type", code: "malformed-text" })],
        }),
      );
    },
  );
});

describe("a method is a token, never escaped", () => {
  const TOKEN = /^[A-Za-z0-9\-.!%*_+`'~]$/;
  const withMethod = (method: string) => build({ host: "h", parameters: { method } });

  test.each(ASCII.filter((c) => TOKEN.test(c)))("%s stays raw", (c) => {
    expect(withMethod(`a${c}`)).toBe(`sip:h;method=a${c}`);
    expect(withMethod(c)).toBe(`sip:h;method=${c}`);
  });

  test.each([...ASCII.filter((c) => !TOKEN.test(c)).map((c) => `a${c}`), "", "é", "\ud800"])(
    "%j is refused",
    (method) => {
      const issues = [expect.objectContaining({ kind: "syntax", code: "method-invalid" })];
      expect(() => withMethod(method)).toThrow(expect.objectContaining({ issues }));
    },
  );

  test("in any spelling of the name; other parameters are escaped", () => {
    expect(build({ host: "h", parameters: { Method: "IN%56ITE" } })).toBe("sip:h;Method=IN%56ITE");
    expect(build({ host: "h", parameters: { transport: "%`" } })).toBe("sip:h;transport=%25%60");
    expect(build({ host: "h", parameters: { user: "%`" } })).toBe("sip:h;user=%25%60");
    expect(build({ host: "h", headers: { Method: "a b" } })).toBe("sip:h?Method=a%20b");
    // As long as "method".
    expect(build({ host: "h", parameters: { sixsix: "a b" } })).toBe("sip:h;sixsix=a%20b");
  });
});

describe("an error of the engine is not one of the text", () => {
  const error = new RangeError("Maximum call stack size exceeded");
  const fail = () => {
    throw error;
  };

  test.each<["encodeURIComponent" | "decodeURIComponent", run: () => string]>([
    ["encodeURIComponent", () => escapeText("é", "user")],
    ["decodeURIComponent", () => unescapeText("%C3%A9")],
  ])("%s", (name, run) => {
    const mock = jest.spyOn(globalThis, name).mockImplementation(fail);
    try {
      expect(run).toThrow(error);
    } finally {
      mock.mockRestore();
    }
  });
});
