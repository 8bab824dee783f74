import * as forms from "../../../src/forms/index.ts";
import * as core from "../../../src/index.ts";
import * as nameAddr from "../../../src/name-addr/index.ts";
import * as redact from "../../../src/redact/index.ts";
import * as routing from "../../../src/routing/index.ts";
import * as tel from "../../../src/tel/index.ts";

/** The functions that the page calls, by the entry point that exports them. */
const MODULES = {
  "sip-uri": {
    addressOfRecord: core.addressOfRecord,
    build: core.build,
    equals: core.equals,
    normalize: core.normalize,
    parse: core.parse,
    safeParse: core.safeParse,
    serialize: core.serialize,
  },
  "sip-uri/forms": { check: forms.check, fromUserInput: forms.fromUserInput },
  "sip-uri/name-addr": {
    contactInfo: nameAddr.contactInfo,
    parseNameAddr: nameAddr.parseNameAddr,
    safeParseContacts: nameAddr.safeParseContacts,
    safeParseNameAddr: nameAddr.safeParseNameAddr,
    safeParseNameAddrList: nameAddr.safeParseNameAddrList,
  },
  "sip-uri/redact": { redact: redact.redact },
  "sip-uri/routing": {
    nextHop: routing.nextHop,
    restrictTo: routing.restrictTo,
    toRequest: routing.toRequest,
  },
  "sip-uri/tel": {
    parseTel: tel.parseTel,
    safeParseTel: tel.safeParseTel,
    serializeTel: tel.serializeTel,
    sipToTel: tel.sipToTel,
    telephoneNumber: tel.telephoneNumber,
    telToSip: tel.telToSip,
  },
} as const;

type Modules = typeof MODULES;
type Functions = Modules["sip-uri"] &
  Modules["sip-uri/forms"] &
  Modules["sip-uri/name-addr"] &
  Modules["sip-uri/redact"] &
  Modules["sip-uri/routing"] &
  Modules["sip-uri/tel"];

/** A value, or calls that give it. */
export type Expression<T = unknown> = T | Call<T> | { readonly [K in keyof T]: Expression<T[K]> };
type Arguments<P extends readonly unknown[]> = { readonly [I in keyof P]: Expression<P[I]> };

/** A call of the library that can be run and written as TypeScript, so that the two never differ. */
export class Call<T = unknown> {
  /** Only for its type. */
  declare readonly result: T;
  readonly name: keyof Functions;
  readonly args: readonly unknown[];
  /** The name of the constant that holds the result, for calls that are used more than once. */
  readonly constant: string | null;

  constructor(name: keyof Functions, args: readonly unknown[], constant: string | null = null) {
    this.name = name;
    this.args = args;
    this.constant = constant;
  }

  /** Returns the same call, whose result is kept in a constant. */
  as(constant: string): Call<T> {
    return new Call(this.name, this.args, constant);
  }

  run(): T {
    return evaluate(this) as T;
  }
}

/** Returns the call of one function of the library; trailing `undefined` arguments are left out. */
export function call<K extends keyof Functions>(
  name: K,
  ...args: Arguments<Parameters<Functions[K]>>
): Call<ReturnType<Functions[K]>> {
  const given: unknown[] = [...args];
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  return new Call(name, given);
}

/** Returns the value of an expression. */
export function evaluate(expression: unknown): unknown {
  if (expression instanceof Call) {
    const { name, args } = expression;
    const [, functions] = moduleOf(name);
    return (functions[name] as (...args: unknown[]) => unknown)(...args.map(evaluate));
  }
  return isPlain(expression) ? mapValues(expression, evaluate) : expression;
}

/** Returns the entry point of a function, and all functions of it. */
export function moduleOf(name: string): [string, Readonly<Record<string, unknown>>] {
  const found = Object.entries(MODULES).find(([, functions]) => Object.hasOwn(functions, name));
  return found as [string, Readonly<Record<string, unknown>>];
}

/** Whether a value is an array or an object that may have calls in it. */
export function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function mapValues(value: object, change: (member: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
}
