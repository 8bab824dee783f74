import { describe, expect, test } from "@jest/globals";
import { copyList, hasProperty, itemOf, pick, property, readable } from "../src/properties.ts";

/** How `src/` reads values of others. pollution.test.ts shows that every export reads them so. */

const EVIL: PropertyDescriptor = { value: "evil", writable: true };

/** Returns what `run` returns while `Object.prototype` has a property of this name. */
function polluted<T>(name: PropertyKey, run: () => T, descriptor: PropertyDescriptor = EVIL): T {
  Object.defineProperty(Object.prototype, name, { ...descriptor, configurable: true });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

type Value = { readonly [Name in "user" | "other"]?: string };

class Inherited {
  get user(): string {
    return "alice";
  }
}

/** Each way to read a user. */
const read = (value: Value) => [
  property(value, "user"),
  pick(value, ["other", "user"]).user,
  readable(value).user,
];

describe("a property", () => {
  test.each<[what: string, value: Value]>([
    ["of the value itself", { user: "alice" }],
    ["of its class", new Inherited()],
    ["of a value without prototypes", Object.assign(Object.create(null), { user: "alice" })],
  ])("%s counts", (_, value) => {
    expect(read(value)).toEqual(["alice", "alice", "alice"]);
    expect(polluted("user", () => read(value))).toEqual(["alice", "alice", "alice"]);
    expect(polluted("user", () => hasProperty(value, "user"))).toBe(true);
  });

  test.each<[what: string, value: Value]>([
    ["an object", {}],
    ["an instance", new (class {})()],
    ["a value without prototypes", Object.create(null)],
    ["Object.prototype itself", Object.prototype],
  ])("of Object.prototype does not count for %s", (_, value) => {
    expect(read(value)).toEqual([undefined, undefined, undefined]);
    expect(polluted("user", () => read(value))).toEqual([undefined, undefined, undefined]);
    expect(polluted("user", () => hasProperty(value, "user"))).toBe(false);
  });

  test("is not written through a setter of Object.prototype", () => {
    const set = () => {
      throw new TypeError("hostile");
    };
    const value = { user: "alice", host: "h" };
    const picked = polluted("user", () => pick(value, ["user", "host"]), { set });
    expect(picked).toEqual(value);
  });
});

describe("the value that can be read", () => {
  test.each("scheme user password host port parameters headers name value".split(" "))(
    "is another one if %s is on Object.prototype",
    (name) => {
      const value: Readonly<Record<string, unknown>> = {};
      expect(polluted(name, () => readable(value)[name])).toBeUndefined();
    },
  );

  test("is the value itself if not", () => {
    const value = {};
    expect(readable(value)).toBe(value);
    expect(polluted("other", () => readable(value))).toBe(value);
  });
});

describe("an item of a list", () => {
  const list = Object.assign(new Array<string>(3), { 0: "a", 2: "c" });

  test("is the list's own", () => {
    expect([0, 1, 2, 3].map((i) => itemOf(list, i))).toEqual(["a", undefined, "c", undefined]);
    expect(copyList(list)).toStrictEqual(["a", undefined, "c"]);
  });

  test("is never that of Object.prototype", () => {
    expect(polluted(1, () => itemOf(list, 1))).toBeUndefined();
    expect(polluted(2, () => itemOf(list, 2))).toBe("c");
    expect(polluted(1, () => copyList(list))).toStrictEqual(["a", undefined, "c"]);
  });
});
