import { inspect } from "node:util";
import { countReads } from "../../../test/support/count-reads.ts";
import { type Choose, choices } from "../choices.ts";
import { type Law, part, UNLIMITED } from "../law.ts";
import { exportsOf, type Library } from "../library.ts";
import { ensure, Violation } from "../violation.ts";

const SECRET = "Zx7Geheim9";

type AnyFunction = (...values: unknown[]) => unknown;

/** All exports that are called without `new`. */
function functionsOf(library: Library): AnyFunction[] {
  return exportsOf(library)
    .filter((name) => name !== "core.SipUriError")
    .map((name) => {
      const [entry = "", key = ""] = name.split(".");
      return (library[entry as keyof Library] as unknown as Record<string, unknown>)[key];
    })
    .filter((value): value is AnyFunction => typeof value === "function");
}

/** The result of a call, or what it throws; a violation is thrown again. */
function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof Violation) throw error;
    return error;
  }
}

/** The exports that take a text, or a record with the text in each property. */
function callsWith(
  { core, tel, nameAddr, routing, forms, twilio, repair, interop, redact, report }: Library,
  text: string,
) {
  const uri = {
    scheme: "sip",
    user: text,
    password: null,
    host: text,
    port: null,
    parameters: [],
    headers: [],
  } as const;
  const texts = (name: string) => ({ [name]: text });
  return [
    () => core.parse(text),
    () => core.parse(text, texts("limits") as never),
    () => core.safeParse(text, UNLIMITED).issues,
    () => core.safeParse(text, { limits: { uri: 3, headers: 0 } }).issues,
    () => core.build({ host: text, user: text }),
    () => core.build({ host: "h", user: text, parameters: texts("method"), headers: texts(text) }),
    () => core.build({ host: "h", [text]: text }),
    () => core.serialize({ ...uri, host: "h", parameters: [{ name: text, value: text }] }),
    () => core.serialize(uri),
    () => core.modify(core.parse("sip:h"), { host: text }),
    () => core.modify(core.parse("sip:h"), texts(text) as never),
    () => core.sip`sip:u@${text}`,
    () => core.sip`sip:h;method=${text}`,
    () => core.sip`sip:h:${text}`,
    () => core.hostType({ host: text }),
    () => repair.repair(text).issues ?? [],
    () => repair.repair(text).repairs ?? [],
    () => repair.repair(text, texts(text) as never).issues,
    () => interop.cautions(uri, texts(text) as never),
    () => interop.cautions(uri, { stacks: [text as never] }),
    () => interop.cautions({ ...uri, password: text }).map(({ message }) => ({ message })),
    () => redact.redact(text, texts(text) as never),
    () => report.formatIssues(text, core.safeParse(text).issues ?? []),
    () => report.formatIssues(text, [texts("message") as never], texts(text) as never),
    () => tel.parseTel(text),
    () => tel.serializeTel({ scheme: "tel", number: text, parameters: [] }),
    () =>
      tel.telToSip(
        { scheme: "tel", number: "+1", parameters: [{ name: text, value: text }] },
        { host: text },
      ),
    () => tel.sipToTel({ ...uri, parameters: [{ name: "user", value: "phone" }] }),
    () => nameAddr.parseNameAddr(text),
    () => nameAddr.parseNameAddr(`<${text}>`),
    () => nameAddr.parseNameAddrList(`<sip:h>,${text}`),
    () =>
      nameAddr.serializeNameAddr({
        displayName: text,
        uri: text,
        parameters: [{ name: text, value: text }],
      }),
    () => routing.restrictTo(core.parse("sip:h"), text as never),
    () => routing.nextHop({ ...uri, parameters: [{ name: "transport", value: text }] }),
    () => routing.toRequest({ ...uri, parameters: [{ name: "method", value: text }] }),
    () => forms.check(text, { hosts: [text] }).issues,
    () => forms.check(text, texts(text) as never).issues,
    () => forms.sipUriGuard({ hosts: [text] }),
    () => forms.check(text, { hosts: ["example.com"], user: { characters: "a" } }).issues,
    () => forms.fromUserInput(text).issues,
    () => forms.fromUserInput(text, { defaultHost: text }).issues,
    () => forms.fromUserInput(text, texts(text) as never).issues,
    () => forms.sipUriSchema({ hosts: [text] }),
    () => forms.sipUriSchema()["~standard"].jsonSchema.input({ target: text }),
    () => forms.sipUriSchema()["~standard"].validate(text).issues,
    () => twilio.parseTwilioTo(text).issues,
    () => twilio.callParameters({ to: text, from: text, url: text, sipAuthPassword: text }).issues,
    () =>
      twilio.callParameters({ to: { host: text }, from: text, twiml: text, [text]: text } as never)
        .issues,
    () => twilio.formBody({ to: "a", from: "b", [text]: text } as never),
  ];
}

export const hostileLaws: readonly Law[] = [
  {
    name: "neither a message nor an error holds the input",
    of: ["core.SipUriError", "core.parse", "core.build", "core.sip", "tel.parseTel", "forms.check"],
    input: ["fragment", "fragment", "choices"],
    every: 4,
    holds(library, parts) {
      const calls = callsWith(library, part(parts, 0) + SECRET + part(parts, 1));
      const result = outcome(choices(part(parts, 2))(calls));
      const isError = result instanceof library.core.SipUriError;
      const isIssues = Array.isArray(result) && result.every((issue) => "message" in Object(issue));
      if (!isError && !isIssues) return true; // a value, which may hold it
      // A path names the caller's own properties.
      const withoutPath = (issue: object) => ({ ...issue, path: null });
      const pathless = isError
        ? Object.defineProperty(result, "issues", { value: result.issues.map(withoutPath) })
        : result.map(withoutPath);
      const shown = inspect(pathless, { depth: 9, showHidden: true }).toLowerCase();
      ensure(!shown.includes(SECRET.toLowerCase()), "an error or an issue holds the input");
      return false;
    },
  },
  {
    name: "whatever it is given, only a SipUriError leaves",
    of: [],
    input: ["choices", "sip", "plain"],
    holds(library, parts) {
      const choose = choices(part(parts, 0));
      const values = [
        anything(choose, parts, 2),
        anything(choose, parts, 2),
        anything(choose, parts, 1),
      ];
      const given = values.slice(0, choose([1, 2, 3]));
      const { isSipUri, safeParse, SipUriError } = library.core;
      ensure(isSipUri(given[0]) === safeParse(given[0]).success, "isSipUri disagrees");
      const results = functionsOf(library).map((run) => {
        const result = outcome(() => run(...given));
        return typeof result === "function" ? outcome(() => result(...values)) : result;
      });
      return results.some((result) => !(result instanceof SipUriError));
    },
  },
  {
    name: "work is linear: four times the text is four times the reads",
    of: [
      "core.safeParse",
      "redact.redact",
      "report.formatIssues",
      "tel.safeParseTel",
      "forms.check",
      "repair.repair",
      "interop.cautions",
    ],
    input: ["fragment", "fragment", "fragment"],
    every: 300,
    holds(library, parts) {
      const { core, tel, nameAddr, forms, twilio, repair, interop, redact, report } = library;
      const [before, unit, after] = [part(parts, 0), part(parts, 1), part(parts, 2)];
      if (unit === "") return false;
      const calls: ((text: string) => unknown)[] = [
        (text) => core.safeParse(text, UNLIMITED),
        (text) => tel.safeParseTel(text, UNLIMITED),
        (text) => nameAddr.safeParseNameAddr(text, UNLIMITED),
        (text) => nameAddr.safeParseNameAddrList(text, UNLIMITED),
        (text) => forms.check(text, { limits: false }),
        (text) => forms.fromUserInput(text, UNLIMITED),
        (text) => repair.repair(text, UNLIMITED),
        (text) => interop.cautions({ ...core.parse("sip:h"), user: text, host: text }),
        (text) => redact.redact(text),
        (text) => report.formatIssues(text, core.safeParse(text, UNLIMITED).issues ?? []),
        (text) => twilio.parseTwilioTo(text),
      ];
      for (const call of calls) {
        const work = (times: number) => countReads(() => call(before + unit.repeat(times) + after));
        const few = work(100);
        const isLinear =
          work(400) <= 4.5 * (few + 20 * (before.length + unit.length + after.length) + 100);
        ensure(isLinear, "four times the text is more than four times the reads");
      }
      return true;
    },
  },
];

/** A value of any kind: texts, records of texts, and objects that throw when they are read. */
function anything(choose: Choose, parts: readonly string[], depth: number): unknown {
  const text = choose([part(parts, 1), part(parts, 2)]);
  const inner = () => (depth > 0 ? anything(choose, parts, depth - 1) : text);
  const throws = (): never => {
    throw choose<unknown>([new TypeError("hostile"), null, counterfeit]);
  };
  return choose<() => unknown>([
    () => text,
    () => undefined,
    () => null,
    () => choose([0, -1, 1.5, Number.NaN, 5060, 2 ** 53, Number.POSITIVE_INFINITY, true, false]),
    () =>
      choose([
        10n,
        Symbol(text),
        () => text,
        /a/g,
        new Date(0),
        Buffer.from("a"),
        new Float64Array(2),
        new String(text),
        new Number(5060),
      ]),
    () => [inner(), inner()],
    () =>
      Object.fromEntries([
        [choose([...NAMES, text]), inner()],
        [choose(NAMES), inner()],
      ]),
    () => ({ ...WHOLE, [choose(NAMES)]: inner() }),
    () => ({ scheme: "tel", number: text, parameters: [{ name: text, value: inner() }] }),
    () => ({ displayName: inner(), uri: text, parameters: [] }),
    () => new Proxy({}, { get: throws, ownKeys: throws, has: throws, getPrototypeOf: throws }),
    () => new Proxy([text], { get: throws }),
    () => Object.defineProperty({ ...WHOLE }, choose(NAMES), { get: throws, enumerable: true }),
    () => new Map([[text, inner()]]),
    () => ({ toString: throws, valueOf: throws, [Symbol.toPrimitive]: throws }),
    () => Object.assign(Object.create(null), { host: inner() }),
    () => JSON.parse(`{"__proto__":{"host":"h"},"constructor":null,"length":${depth}}`),
    () => choose([REVOKED, new Array(3), { length: 2 ** 31 }, new Set([text])]),
  ])();
}

const NAMES =
  `scheme user password host port parameters headers name value limits uri constraints hosts
  hostTypes transports pattern characters number displayName to from url twiml code component 0
  raw length`.split(/\s+/);

const WHOLE = {
  scheme: "sip",
  user: "a",
  password: null,
  host: "h",
  port: null,
  parameters: [{ name: "lr", value: true }],
  headers: [{ name: "a", value: "b" }],
};

const counterfeit = {
  [Symbol.for("sip-uri.SipUriError")]: true,
  get issues(): never {
    throw new TypeError("hostile");
  },
};

const { proxy: REVOKED, revoke } = Proxy.revocable({}, {});
revoke();
