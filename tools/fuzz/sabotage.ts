/** The library broken in one place of its API; fuzz.test.ts checks that the laws find each of these. */
import type { Issue, SipUri } from "../../src/index.ts";
import type { Library } from "./library.ts";

export interface Sabotage {
  readonly name: string;
  /** Part of the name of the law that must find it. */
  readonly law: string;
  readonly spoil: (library: Library) => Partial<{ [K in keyof Library]: Partial<Library[K]> }>;
}

const maddrOf = (uri: SipUri): string =>
  String(uri.parameters.find(({ name }) => name === "maddr")?.value ?? uri.host);

export const SABOTAGES: readonly Sabotage[] = [
  {
    name: "parse takes the host from maddr",
    law: "serialize gives the text back",
    spoil: ({ core }) => ({
      core: {
        parse: (...given) => ({ ...core.parse(...given), host: maddrOf(core.parse(...given)) }),
      },
    }),
  },
  {
    name: "safeParse takes white space",
    law: "parse agrees",
    spoil: ({ core }) => ({
      core: {
        safeParse: (value, options) =>
          core.safeParse(typeof value === "string" ? value.trim() : value, options),
      },
    }),
  },
  {
    name: "build leaves out an escape",
    law: "build is undone",
    spoil: ({ core }) => ({
      core: { build: (...given) => core.build(...given).replace("%25", "%") as never },
    }),
  },
  {
    name: "serialize does not check the host",
    law: "forged value",
    spoil: ({ core }) => ({
      core: {
        serialize: (uri, options) =>
          core.serialize({ ...uri, host: "h" }, options).replace(/(?<=[:@])h/, uri.host) as never,
      },
    }),
  },
  {
    name: "a limit is one too many",
    law: "limits count",
    spoil: ({ core }) => ({
      core: {
        safeParse: (value, options) => {
          const { issues = [] } = core.safeParse(value, options);
          const isOne = issues.some(
            (issue) => issue.kind === "limit" && issue.actual === issue.limit + 1,
          );
          return core.safeParse(value, isOne ? { ...options, limits: false } : options);
        },
      },
    }),
  },
  {
    name: "a text that is drawn has a space",
    law: "the arbitraries of fast-check",
    spoil: ({ fastCheck }) => ({
      fastCheck: {
        sipUriText: (options) => fastCheck.sipUriText(options).map((text) => `${text} ` as never),
      },
    }),
  },
  {
    name: "redact is off by one",
    law: "redact shows no password",
    spoil: ({ redact }) => ({
      redact: {
        redact: (text, options) =>
          redact
            .redact(text, options)
            .replace(
              "***",
              () => `***${/:(?=[^:]*@)/.test(text) ? text.charAt(text.lastIndexOf("@") - 1) : ""}`,
            ),
      },
    }),
  },
  {
    name: "equals ignores case in a user",
    law: "equals is what",
    spoil: ({ core }) => {
      const folded = (uri: SipUri) => ({ ...uri, user: uri.user?.toLowerCase() ?? null });
      return { core: { equals: (a, b) => core.equals(folded(a), folded(b)) } };
    },
  },
  {
    name: "normalize removes the final dot",
    law: "normalize keeps",
    spoil: ({ core }) => ({
      core: {
        normalize: (uri) => {
          const normal = core.normalize(uri);
          return { ...normal, host: normal.host.replace(/\.$/, "") };
        },
      },
    }),
  },
  {
    name: "decode decodes twice",
    law: "decode and its like",
    spoil: ({ core }) => ({
      core: {
        decode: (uri) => {
          const plain = core.decode(uri);
          return { ...plain, user: plain.user?.replace(/%([\da-f]{2})/gi, "$1") ?? null };
        },
      },
    }),
  },
  {
    name: "modify changes the spelling of a user that it was not asked to change",
    law: "modify changes",
    spoil: ({ core }) => ({
      core: {
        modify: (uri, changes, options) =>
          core.modify(
            { ...uri, user: uri.user?.replace(/%[a-f\d]{2}/g, (e) => e.toUpperCase()) ?? null },
            changes,
            options,
          ),
      },
    }),
  },
  {
    name: "a template does not escape",
    law: "a substitution",
    spoil: ({ core }) => ({
      core: {
        sipTag:
          (options) =>
          (strings, ...values) => {
            const raw = strings.reduce((text, next, i) => `${text}${values[i - 1]}${next}`);
            return core.serialize(core.parse(raw, options), options);
          },
      },
    }),
  },
  {
    name: "an error holds the input",
    law: "holds the input",
    spoil: ({ core }) => ({
      core: {
        parse: (text, options) => {
          const { issues, value } = core.safeParse(text, options);
          if (value !== undefined) return value;
          throw new core.SipUriError(
            issues.map(
              (issue): Issue => ({ ...issue, message: `${issue.message} ${text}` }),
            ) as never,
          );
        },
      },
    }),
  },
  {
    name: "the error of a getter gets out",
    law: "only a SipUriError leaves",
    spoil: ({ core }) => ({
      core: { hostType: (uri) => core.hostType({ host: uri.host }) },
    }),
  },
  {
    name: "work is quadratic",
    law: "work is linear",
    spoil: ({ core }) => ({
      core: {
        safeParse: (value, options) => {
          const { length } = String(value);
          for (let i = 0; i < length ** 2 / 16; i++) "a".charCodeAt(0);
          return core.safeParse(value, options);
        },
      },
    }),
  },
  {
    name: "serializeTel does not check a value",
    law: "forged tel",
    spoil: ({ tel }) => ({
      tel: {
        serializeTel: ({ scheme, number, parameters }, options) =>
          tel.serializeTel({ scheme, number, parameters: [] }, options) +
          parameters
            .map(({ name, value }) => `;${name}${value === true ? "" : `=${value}`}`)
            .join(""),
      },
    }),
  },
  {
    name: "equalsTel ignores a parameter",
    law: "equalsTel is what",
    spoil: ({ tel }) => ({
      tel: {
        equalsTel: (a, b) => tel.equalsTel({ ...a, parameters: [] }, { ...b, parameters: [] }),
      },
    }),
  },
  {
    name: "sipToTel loses a parameter",
    law: "sipToTel undoes",
    spoil: ({ tel }) => ({
      tel: {
        sipToTel: (uri) => ({
          ...tel.sipToTel(uri),
          parameters: tel.sipToTel(uri).parameters.slice(0, 1),
        }),
      },
    }),
  },
  {
    name: "a display name is not quoted",
    law: "forged name-addr",
    spoil: ({ nameAddr }) => ({
      nameAddr: {
        serializeNameAddr: (value, options) => {
          const text = nameAddr.serializeNameAddr(value, options);
          return value.displayName === null ? text : text.replace(/^"(.*)" </s, "$1 <");
        },
      },
    }),
  },
  {
    name: "restrictTo leaves an escaped name",
    law: "restrictTo",
    spoil: ({ routing }) => ({
      routing: {
        restrictTo: (uri, context) => {
          const rest = routing.restrictTo(uri, context);
          const escaped = uri.parameters.filter(
            ({ name }) =>
              name.includes("%") && !rest.parameters.some((other) => other.name === name),
          );
          return { ...rest, parameters: [...rest.parameters, ...escaped] };
        },
      },
    }),
  },
  {
    name: "toRequest lets a compact name through",
    law: "toRequest sets",
    spoil: ({ routing }) => ({
      routing: {
        toRequest: (uri) => {
          const request = routing.toRequest(uri);
          const compact = request.refused.filter(({ name }) => name.length === 1);
          return {
            ...request,
            headers: [...request.headers, ...compact],
            refused: request.refused.filter((header) => !compact.includes(header)),
          };
        },
      },
    }),
  },
  {
    name: "nextHop sends a sips URI in clear",
    law: "nextHop gives",
    spoil: ({ routing }) => ({
      routing: {
        nextHop: (uri) => routing.nextHop(uri.port !== null ? { ...uri, scheme: "sip" } : uri),
      },
    }),
  },
  {
    name: "the fix of a caution is the URI itself",
    law: "the fix of a caution",
    spoil: ({ interop }) => ({
      interop: {
        cautions: (uri, options) =>
          interop.cautions(uri, options).map((caution) => ({ ...caution, fix: uri })),
      },
    }),
  },
  {
    name: "a policy takes a host that only ends like an allowed one",
    law: "a policy of hosts",
    spoil: ({ core, forms }) => ({
      forms: {
        check: (value, policy = {}) => {
          const { hosts: _, ...others } = policy;
          const { value: uri } = core.safeParse(value);
          return forms.check(
            value,
            uri?.host.toLowerCase().endsWith("example.org") ? others : policy,
          );
        },
      },
    }),
  },
  {
    name: "check takes a control character",
    law: "check takes only",
    spoil: ({ forms }) => ({
      forms: {
        check: (value, policy = {}) =>
          forms.check(
            value,
            String(value).includes("%0") ? { ...policy, controlCharacters: true } : policy,
          ),
      },
    }),
  },
  {
    name: "check takes any port with five digits",
    law: "check takes only",
    spoil: ({ core, forms }) => ({
      forms: {
        check: (value, policy = {}) => {
          const { ports: _, ...others } = policy;
          const port = core.safeParse(value).value?.port ?? 0;
          return forms.check(value, port > 9999 ? others : policy);
        },
      },
    }),
  },
  {
    name: "check takes an alias at an allowed host",
    law: "check takes only",
    spoil: ({ forms }) => ({
      forms: {
        check: (value, policy = {}) =>
          forms.check(String(value).replace(/;alias(?==|;|$)/i, ";alia_"), policy),
      },
    }),
  },
  {
    name: "the pattern of sipUriSchema is open at its end",
    law: "sipUriSchema is check",
    spoil: ({ forms }) => ({
      forms: {
        sipUriSchema: (policy) => {
          const { "~standard": standard } = forms.sipUriSchema(policy);
          const open: typeof standard.jsonSchema.input = (options) => {
            const schema = standard.jsonSchema.input(options);
            return { ...schema, pattern: String(schema.pattern).replace(/\$$/, "") };
          };
          return { "~standard": { ...standard, jsonSchema: { input: open, output: open } } };
        },
      },
    }),
  },
  {
    name: "fromUserInput writes a host in lower case",
    law: "byte for byte",
    spoil: ({ forms }) => ({
      forms: {
        fromUserInput: (...given) => {
          const result = forms.fromUserInput(...given);
          const folded = result.value?.replace(/@[^@]*$/, (host) => host.toLowerCase());
          return folded === undefined ? result : ({ ...result, value: folded } as never);
        },
      },
    }),
  },
  {
    name: "fromUserInput does not report white space",
    law: "what fromUserInput takes",
    spoil: ({ forms }) => ({
      forms: {
        fromUserInput: (...given) => {
          const result = forms.fromUserInput(...given);
          const changes = result.changes?.filter(({ code }) => code !== "white-space-removed");
          return changes === undefined ? result : ({ ...result, changes } as never);
        },
      },
    }),
  },
  {
    name: "fromUserInput takes the host of a display name",
    law: "what is around a URI",
    spoil: ({ forms }) => ({
      forms: {
        fromUserInput: (text, options) => {
          const [, name] = /^\s*"?(\w+)"? [^@]*</.exec(String(text)) ?? [];
          return forms.fromUserInput(name === undefined ? text : `sip:${name}`, options);
        },
      },
    }),
  },
  {
    name: "formBody does not escape a plus",
    law: "reading a form undoes formBody",
    spoil: ({ twilio }) => ({
      twilio: {
        formBody: (parameters) =>
          ({
            toString: () => twilio.formBody(parameters).toString().replace(/%2B/g, "+"),
          }) as never,
      },
    }),
  },
  {
    name: "parseTwilioTo takes ;secure",
    law: "parseTwilioTo tells",
    spoil: ({ core, twilio }) => ({
      twilio: {
        parseTwilioTo: (to) => {
          const { value } = core.safeParse(to);
          const isFlag = value?.parameters.some(
            (item) => item.name === "secure" && item.value === true,
          );
          return value && isFlag
            ? { success: true, value: { type: "sip", uri: value } }
            : twilio.parseTwilioTo(to);
        },
      },
    }),
  },
  {
    name: "repair escapes the first of two @",
    law: "repair takes no text in which the host is not clear",
    spoil: ({ repair }) => ({
      repair: {
        repair: (value, options) =>
          repair.repair(String(value).replace(/@(?=.*@)/s, "%40"), options),
      },
    }),
  },
  {
    name: "repair converts a host to lower case",
    law: "repair keeps the host",
    spoil: ({ repair }) => ({
      repair: {
        repair: (given, options) => {
          const result = repair.repair(given, options);
          if (!result.success) return result;
          return { ...result, value: { ...result.value, host: result.value.host.toLowerCase() } };
        },
      },
    }),
  },
];

/** The library with the functions of a sabotage instead of its own. */
export function spoiled(library: Library, { spoil }: Sabotage): Library {
  const wrong = spoil(library) as Readonly<Record<string, object>>;
  return Object.fromEntries(
    Object.entries(library).map(([entry, exported]) => [entry, { ...exported, ...wrong[entry] }]),
  ) as unknown as Library;
}
