import { isDeepStrictEqual } from "node:util";
import type { Issue, Options, SipUri } from "../../../src/index.ts";
import { oracle } from "../../../test/oracle/agreement.ts";
import { accepts } from "../../../test/oracle/automaton.ts";
import { choices } from "../choices.ts";
import { sipKeepsConstraints } from "../constraints.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import { attempt, ensure, issuesOf } from "../violation.ts";

export const parseLaws: readonly Law[] = [
  {
    name: "parse agrees with the oracle",
    of: ["core.parse", "core.safeParse", "core.isSipUri", "core.SipUriError"],
    input: ["sip"],
    holds({ core }, parts) {
      const text = part(parts, 0);
      const isMember = accepts(oracle("SIP-URI", "SIPS-URI"), text);
      const { success, issues = [], value } = core.safeParse(text, UNLIMITED);
      const kinds = new Set(issues.map(({ kind }) => kind));
      ensure(
        kinds.has("syntax") !== isMember,
        "there is a syntax issue for a member of the ABNF, or none for another text",
      );
      ensure(!kinds.has("syntax") || issues.length === 1, "a syntax issue is not the only one");
      ensure(success === (issues.length === 0), "success and issues disagree");
      const isConstraint = [...kinds].every((kind) => kind === "constraint");
      ensure(!isMember || isConstraint, "a member has an issue that is not of a constraint");
      ensureInOrder(issues, text);
      const lenient = core.safeParse(text, LENIENT);
      const isPort = lenient.issues?.[0]?.code === "port-out-of-range";
      ensure((lenient.success || isPort) === isMember, "constraints: false and the ABNF disagree");
      const isKept = lenient.value !== undefined && sipKeepsConstraints(lenient.value);
      ensure(success === isKept, "a constraint admits or refuses too much");
      ensure(core.isSipUri(text) === core.safeParse(text).success, "isSipUri disagrees");
      const parsed = attempt(() => core.parse(text, UNLIMITED));
      ensure(isDeepStrictEqual(parsed, value), "parse and safeParse disagree");
      const thrown = issuesOf(() => core.parse(text, UNLIMITED)) ?? [];
      ensure(
        isDeepStrictEqual(thrown, issues),
        "parse throws other issues than those of safeParse",
      );
      return success;
    },
  },
  {
    name: "limits count what they say",
    of: ["core.DEFAULT_LIMITS", "core.safeParse", "core.serialize", "core.isSipUri"],
    input: ["sip", "choices"],
    holds({ core }, parts) {
      const text = part(parts, 0);
      ensureInOrder(core.safeParse(text, { limits: { uri: 20, headers: 10 } }).issues ?? [], text);
      const { value } = core.safeParse(text, UNLIMITED);
      if (value === undefined) return false;
      const headers = headersLength(value);
      const uri = text.length - (value.headers.length > 0 ? headers + 1 : 0);
      const choose = choices(part(parts, 1));
      const limits = {
        uri: Math.max(0, uri + choose([0, -1, 1, 40])),
        headers: Math.max(0, headers + choose([0, -1, 1, 40])),
      };
      const { uri: most, headers: mostHeaders } = core.DEFAULT_LIMITS;
      for (const [options, isWithin] of [
        [{ limits }, uri <= limits.uri && headers <= limits.headers],
        [{ limits: { ...limits, headers: false } }, uri <= limits.uri],
        [{ limits: { uri: false, headers: limits.headers } }, headers <= limits.headers],
        [{}, uri <= most && headers <= mostHeaders],
      ] as [Options, boolean][]) {
        const result = core.safeParse(text, options);
        ensure(result.success === isWithin, "a limit admits or refuses too much");
        ensure(
          result.success || result.issues.every(({ kind }) => kind === "limit"),
          "a limit issue comes with issues of another kind",
        );
        const written = attempt(() => core.serialize(value, options));
        ensure(!isWithin || written !== undefined, "serialize refuses what is within the limits");
        const length = written?.length ?? 0;
        ensure(isWithin || length < text.length, "serialize writes what exceeds a limit");
      }
      ensure(most === 254 && mostHeaders === 1023, "the default limits have changed");
      return true;
    },
  },
  {
    name: "serialize gives the text back",
    of: ["core.parse", "core.serialize"],
    input: ["sip"],
    holds({ core }, parts) {
      const text = part(parts, 0);
      const value = attempt(() => core.parse(text, LENIENT));
      if (value === undefined) return false;
      const expected = canonicalText(text, value);
      ensure(core.serialize(value, LENIENT) === expected, "serialize(parse(s)) is not s");
      const again = core.parse(expected, LENIENT);
      ensure(isDeepStrictEqual(again, value), "parse(serialize(u)) is not u");
      for (const copy of [JSON.parse(JSON.stringify(value)), structuredClone(value)]) {
        ensure(core.serialize(copy, LENIENT) === expected, "a URI does not survive being copied");
      }
      return true;
    },
  },
];

function ensureInOrder(issues: readonly Issue[], text: string): void {
  let last = 0;
  for (const { start, end } of issues) {
    ensure(start !== null && end !== null, "an issue has no place");
    ensure(start >= last && end >= start && end <= text.length, "an issue is out of place");
    last = start;
  }
}

function headersLength({ headers }: SipUri): number {
  const text = headers.map(({ name, value }) => `${name}=${value}`).join("&");
  return text.length;
}

/** The text with its scheme in lower case and its port without leading zeros. */
function canonicalText(text: string, { scheme, user, password, host, port }: SipUri): string {
  const hostport =
    (user === null ? 0 : user.length + 1) + (password === null ? 0 : password.length + 1);
  const end = scheme.length + 1 + hostport + host.length;
  const head = scheme + text.slice(scheme.length, end);
  const rest = text.slice(end);
  return head + (port === null ? rest : rest.replace(/^:0*(?=\d)/, ":"));
}
