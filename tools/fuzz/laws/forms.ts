import { isDeepStrictEqual } from "node:util";
import type { SipUriPolicy } from "../../../src/forms/index.ts";
import { refusedParts } from "../../../test/support/policy-reference.ts";
import { comparableHost, headerKey, wireValue } from "../../../test/support/reference.ts";
import { choices } from "../choices.ts";
import { type Law, LENIENT, part } from "../law.ts";
import { policyOf } from "../policies.ts";
import { ensure } from "../violation.ts";

const EXACT = ["example.com", "192.0.2.1", "[2001:db8::1]", "h"];
const ENDS = ["example.org"];
const HOSTS = [...EXACT, ...ENDS.map((name) => `*.${name}`)];

/** The allowed hosts, and hosts that look like them. */
const LOOKALIKES = `example.com EXAMPLE.com example.com. xexample.com a.example.com example.org
  a.example.org a.b.example.org aexample.org example.org.evil.example 192.0.2.1 192.0.2.10
  [2001:db8::1] [2001:DB8:0::0:1] [::1] h`.split(/\s+/);

const ADMITS_ALL: SipUriPolicy = {
  password: true,
  controlCharacters: true,
  user: { doubleSlash: true, required: false },
};

function isAllowed(host: string): boolean {
  const name = comparableHost(host);
  return EXACT.includes(name) || ENDS.some((end) => name.endsWith(`.${end}`));
}

export const formsLaws: readonly Law[] = [
  {
    name: "a policy of hosts refuses every other host",
    of: ["forms.check", "forms.sipUriGuard"],
    input: ["sip", "choices"],
    holds({ core, forms }, parts) {
      const { value } = core.safeParse(part(parts, 0));
      const host = choices(part(parts, 1))([null, ...LOOKALIKES]);
      const text =
        value && host ? core.serialize({ ...value, host }, { limits: false }) : part(parts, 0);
      const policy = { hosts: HOSTS };
      const result = forms.check(text, policy);
      ensure(forms.sipUriGuard(policy)(text) === result.success, "check and sipUriGuard disagree");
      const uri = core.safeParse(text).value;
      ensure(!result.success || uri !== undefined, "check takes what parse refuses");
      if (uri === undefined) return false;
      const isRefused = result.issues?.some(({ code }) => code === "host-not-allowed") ?? false;
      ensure(
        isRefused === !isAllowed(uri.host),
        "a policy takes another host, or refuses an allowed one",
      );
      if (!result.success) return false;
      ensure(isDeepStrictEqual(result.value, uri), "check and parse disagree");
      for (const name of ["maddr", "method", "alias", "received", "rcv"]) {
        ensure(
          wireValue(uri.parameters, name) === undefined,
          "a policy of hosts lets a URI divert the call",
        );
      }
      const routes = uri.headers.filter(({ name }) => headerKey(name) === "route");
      ensure(routes.length === 0, "a policy of hosts lets a Route in");
      return true;
    },
  },
  {
    name: "check takes only what the policy admits",
    of: ["forms.check", "forms.sipUriGuard"],
    input: ["suspect", "choices"],
    holds({ core, forms }, parts) {
      const text = part(parts, 0);
      const policy = policyOf(part(parts, 1));
      const { success, issues = [] } = forms.check(text, policy);
      ensure(forms.sipUriGuard(policy)(text) === success, "check and sipUriGuard disagree");
      const parsed = core.safeParse(text);
      ensure(success ? parsed.success : issues.length > 0, "check and safeParse disagree");
      const own = parsed.issues ?? [];
      const isTold = own.every((issue) => issues.some((other) => isDeepStrictEqual(other, issue)));
      ensure(isTold, "check leaves an issue of safeParse out");
      let last = 0;
      for (const { kind, start, end } of issues) {
        ensure(parsed.success ? kind === "policy" : true, "check finds what safeParse does not");
        ensure((start ?? 0) >= last && (end ?? 0) <= text.length, "an issue is out of place");
        last = start ?? 0;
      }
      const uri = core.safeParse(text, { constraints: false }).value;
      if (uri === undefined) return false;
      const wanted = refusedParts({ uri, text }, policy);
      const found = issues
        .filter(({ kind }) => kind === "policy")
        .map(({ code, start, end }) => ({ code, part: text.slice(start ?? 0, end ?? 0) }));
      ensure(!success || wanted.length === 0, "check takes what the policy refuses");
      ensure(found.length === 0 || wanted.length > 0, "check refuses what the policy admits");
      ensure(
        isDeepStrictEqual(sorted(found), sorted(wanted)),
        "check and the reference refuse for different reasons",
      );
      return success;
    },
  },
  {
    name: "a policy that admits all is safeParse, except for dangerous headers",
    of: ["forms.check"],
    input: ["suspect"],
    holds({ core, forms }, parts) {
      const text = part(parts, 0);
      const { success, issues = [] } = forms.check(text, ADMITS_ALL);
      const others = issues.filter(({ code }) => !code.startsWith("header-"));
      const parsed = core.safeParse(text);
      ensure(
        isDeepStrictEqual(others, parsed.issues ?? []),
        "check has other issues than safeParse",
      );
      ensure(success === (issues.length === 0), "success and issues disagree");
      return success;
    },
  },
  {
    name: "sipUriSchema is check, and its pattern is the grammar",
    of: ["forms.sipUriSchema", "forms.check"],
    input: ["sip", "plain", "choices"],
    holds({ core, forms }, parts) {
      const choice = part(parts, 2);
      const choose = choices(choice.slice(0, 2));
      const text = choose([part(parts, 0), part(parts, 0), `sip:${part(parts, 1)}`]);
      const policy = policyOf(choice.slice(2));
      const { validate, jsonSchema } = forms.sipUriSchema(policy)["~standard"];
      const checked = forms.check(text, policy);
      // Standard Schema has a list where an issue of a text has `null`.
      const ofText = checked.issues?.map((issue) => ({ ...issue, path: [] }));
      const expected = checked.success ? { value: text } : { issues: ofText };
      ensure(isDeepStrictEqual(validate(text), expected), "validate and check disagree");
      const target = choose(["draft-2020-12", "draft-07", "openapi-3.0"]);
      const schema = jsonSchema.input({ target });
      ensure(
        isDeepStrictEqual(schema, jsonSchema.output({ target })),
        "the schemas of input and output differ",
      );
      const { pattern, maxLength } = schema as { pattern: string; maxLength?: number };
      // No option lifts the constraint on ports above 65535.
      const { issues = [] } = core.safeParse(text, LENIENT);
      const isMember = !issues.some(({ kind }) => kind === "syntax");
      ensure(regExpOf(pattern).test(text) === isMember, "the pattern is not the grammar");
      const isWithin = text.length <= (maxLength ?? Number.POSITIVE_INFINITY);
      ensure(!checked.success || isWithin, "check takes what is longer than maxLength");
      return checked.success;
    },
  },
];

function sorted(refusals: readonly { readonly code: string; readonly part: string }[]): string[] {
  return refusals.map(({ code, part: marked }) => `${code} ${marked}`).sort();
}

/** By pattern: making a regular expression takes longer than using it. */
const regExps = new Map<string, RegExp>();

function regExpOf(pattern: string): RegExp {
  const known = regExps.get(pattern) ?? new RegExp(pattern, "u"); // as JSON Schema requires
  regExps.set(pattern, known);
  return known;
}
