import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import vm from "node:vm";
import { describe, expect, test } from "@jest/globals";
import * as source from "../src/index.ts";

type Copy = typeof source;
const { SipUriError, parse } = source;

function errorOf({ parse }: Pick<Copy, "parse">, text: unknown = "sip:"): unknown {
  try {
    return parse(text as string);
  } catch (error) {
    return error;
  }
}

describe("SipUriError", () => {
  const error = errorOf(source, "sips:h;transport=udp;lr;lr") as source.SipUriError;

  test("is an Error with a name, a stack and the issues", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("SipUriError");
    expect(String(error)).toMatch(/^SipUriError: \S/);
    expect(error.stack).toContain("error.test.ts");
    expect(error.issues).toHaveLength(2);
  });

  test.each<[unknown, string]>([
    [
      "sips:h;transport=udp;lr;lr",
      "A sips URI can't use transport=udp. (sips-transport-udp, parameters, at 7) " +
        "A parameter may appear only once. (parameter-duplicate, parameters, at 24)",
    ],
    ["bob@h", 'Begin with "sip:" or "sips:". (scheme-missing, scheme, at 0)'],
    [
      `sip:${"a".repeat(300)}`,
      "The URI must be under 255 characters, not 304. (uri-too-long, at 254)",
    ],
    [5, "A URI must be a string. (invalid-type)"],
  ])("ends with code, component and place of each issue: %j", (text, message) => {
    expect((errorOf(source, text) as source.SipUriError).message).toBe(message);
  });

  test("has its issues as JSON", () => {
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ issues: error.issues });
  });

  test("is recognised, and so is everything that inherits from it", () => {
    class Refined extends SipUriError {}
    expect(new Refined(error.issues)).toBeInstanceOf(SipUriError);
    expect(new Refined(error.issues)).toBeInstanceOf(Refined);
    expect(error).not.toBeInstanceOf(Refined);
    expect(Object.create(error)).toBeInstanceOf(SipUriError);
  });

  const unreadable = {
    get message(): never {
      throw new TypeError("hostile");
    },
  };

  test.each([[undefined], [5], [[]], [[null]], [[unreadable]]])(
    "says that what is not a list of issues could not be read (%#)",
    (issues) => {
      const made = new SipUriError(issues as never);
      expect(made.message).toBe("The value could not be read. (invalid-type)");
      expect(made.issues).toMatchObject([{ kind: "type", code: "invalid-type", path: null }]);
    },
  );

  const revocable = Proxy.revocable({}, {});
  revocable.revoke();
  const hostile = new Proxy(
    {},
    {
      has: () => {
        throw new TypeError("hostile");
      },
      getPrototypeOf: () => {
        throw new TypeError("hostile");
      },
    },
  );
  const others = [
    undefined,
    null,
    "SipUriError",
    5,
    Symbol.for("sip-uri.SipUriError"),
    {},
    { name: "SipUriError", issues: [] },
    new Error("SipUriError"),
    revocable.proxy,
    hostile,
  ];

  test.each(others.map((value) => ({ value })))("is not anything else (%#)", ({ value }) => {
    expect(value instanceof SipUriError).toBe(false);
    expect(SipUriError[Symbol.hasInstance](value)).toBe(false);
  });
});

describe("copies of the package know each other's errors", () => {
  const dist = fileURLToPath(new URL("../dist/", import.meta.url));

  /** The CJS copy in a realm of its own, which has its own Error. */
  function load(file: string, context: vm.Context): unknown {
    const wrapper = `(function (require, module, exports) {${readFileSync(file, "utf8")}\n})`;
    const module = { exports: {} };
    const require = (id: string) => load(resolve(dirname(file), id), context);
    vm.runInContext(wrapper, context)(require, module, module.exports);
    return module.exports;
  }

  const copies: readonly (readonly [name: string, get: () => Promise<Copy>])[] = [
    ["ESM", () => import(`${dist}index.js`)],
    ["CJS", async () => createRequire(import.meta.url)(`${dist}index.cjs`)],
    ["another realm", async () => load(`${dist}index.cjs`, vm.createContext()) as Copy],
  ];

  test.each(copies)("%s", async (_, get) => {
    const copy = await get();
    expect(copy.SipUriError).not.toBe(SipUriError);
    expect(errorOf(copy)).toBeInstanceOf(SipUriError);
    expect(errorOf(source)).toBeInstanceOf(copy.SipUriError);
    expect((errorOf(copy) as source.SipUriError).issues).toMatchObject([{ code: "host-missing" }]);
    expect(copy.serialize(parse("sip:a:b@h:1;c?d=e"))).toBe("sip:a:b@h:1;c?d=e");
  });
});

test("the error contains no input, at any depth", () => {
  const secret = "Zx7-Geheim9";
  for (const text of [`sip:a:${secret}@h h`, { toString: () => secret, secret }, [secret]]) {
    const error = errorOf(source, text) as source.SipUriError;
    const seen = inspect(error, { depth: Infinity, showHidden: true, getters: true });
    expect(seen + JSON.stringify(error) + error.stack).not.toContain(secret);
    const keys = Reflect.ownKeys(error).map(String).sort();
    expect(keys).toEqual(["issues", "message", "name", "stack"]);
    expect(Reflect.ownKeys(Object.getPrototypeOf(error)).map(String)).toEqual([
      "constructor",
      "Symbol(sip-uri.SipUriError)",
    ]);
  }
});
