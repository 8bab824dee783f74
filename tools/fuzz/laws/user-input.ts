import { isDeepStrictEqual } from "node:util";
import type { UserInputOptions } from "../../../src/forms/index.ts";
import { comparableHost, fold } from "../../../test/support/reference.ts";
import { type Choose, choices } from "../choices.ts";
import { type Law, part, UNLIMITED } from "../law.ts";
import { policyOf } from "../policies.ts";
import { ensure } from "../violation.ts";

export const userInputLaws: readonly Law[] = [
  {
    name: "what fromUserInput takes is a URI, and typing it again changes nothing",
    of: ["forms.fromUserInput"],
    input: ["sip", "plain", "header", "choices", "typed"],
    holds({ core, forms }, parts) {
      const choice = part(parts, 3);
      const text = typed(choices(choice), parts);
      const options = optionsOf(choices(choice.slice(1)), choice.slice(4));
      const { policy, limits = {} } = options;
      const judge = (value: string) =>
        (policy ? forms.check(value, policy) : core.safeParse(value, { limits })).success;
      const { success, value, changes, issues = [] } = forms.fromUserInput(text, options);
      if (!success) {
        ensure(issues.length > 0 && !judge(text), "fromUserInput refuses a URI");
        for (const { start, end } of issues) ensurePlace(start ?? 0, end ?? text.length, text);
        return false;
      }
      ensure(
        judge(value),
        "fromUserInput returns an invalid URI, or one over a limit or against the policy",
      );
      const again = forms.fromUserInput(value, options);
      ensure(
        isDeepStrictEqual(again, { success, value, changes: [] }),
        "fromUserInput is not idempotent",
      );
      ensure((value === text) === (changes.length === 0), "a change is not reported");
      let last = 0;
      for (const { start, end, message } of changes) {
        ensurePlace(start, end, text);
        ensure(start >= last && message !== "", "the changes are not in order, or have no message");
        last = start;
      }
      return true;
    },
  },
  {
    name: "fromUserInput suggests what was typed: its host or the default, and a user one can dial",
    of: ["forms.fromUserInput"],
    input: ["sip", "plain", "header", "choices", "typed"],
    holds({ core, forms }, parts) {
      const choice = part(parts, 3);
      const text = typed(choices(choice), parts);
      const options = optionsOf(choices(choice.slice(1)), choice.slice(4));
      const { value, changes = [] } = forms.fromUserInput(text, options);
      if (value === undefined || changes.length === 0) return false;
      const uri = core.parse(value, { ...UNLIMITED, underscores: true });
      const codes = changes.map(({ code }) => code);
      const isTyped = codes.includes("idn-converted") || asRead(text).includes(fold(uri.host));
      const isDefault = codes.includes("host-added") && uri.host === options.defaultHost;
      ensure(isTyped || isDefault, "the host is neither what was typed nor the default");
      const user = core.decode(uri).user ?? "";
      if (text.includes("%")) return true; // then a user may have been escaped by hand
      ensure(!/[^\P{N}0-9]/u.test(user), "a user has digits that nobody can dial");
      ensure(!/^[+(]*\d[().-]*\d[().-]*\d[\d().-]* /u.test(user), "there is a space in a number");
      return true;
    },
  },
  {
    name: "fromUserInput returns a URI byte for byte",
    of: ["forms.fromUserInput"],
    input: ["sip", "choices"],
    holds({ core, forms }, parts) {
      const text = part(parts, 0);
      const { value: uri } = core.safeParse(text, UNLIMITED);
      if (uri === undefined) return false;
      const { idn, defaultHost = "h" } = optionsOf(choices(part(parts, 1)), "");
      const options = { ...UNLIMITED, defaultHost, idn: idn ?? false };
      const { value = "" } = forms.fromUserInput(text, options);
      const lower = text.replace(/^[^:]*/, fold);
      const plain = lower.replace(/^(sips?:)\/\/(?!\/)/, "$1");
      ensure(value === lower || value === plain, "fromUserInput changes a URI");
      ensure(core.parse(value, UNLIMITED).host === uri.host, "a URI gets another host");
      return true;
    },
  },
  {
    name: "what is around a URI does not lead fromUserInput to another host",
    of: ["forms.fromUserInput"],
    input: ["sip", "choices"],
    holds({ core, forms }, parts) {
      const text = part(parts, 0);
      const { value: uri } = core.safeParse(text, UNLIMITED);
      if (uri === undefined) return false;
      const choose = choices(part(parts, 1));
      const messed = choose(SPACES) + choose(AROUND).replace("{}", () => text) + choose(SPACES);
      const { value } = forms.fromUserInput(messed, UNLIMITED);
      if (value === undefined) return false;
      const { host } = core.parse(value, UNLIMITED);
      ensure(comparableHost(host) === comparableHost(uri.host), "the host has changed");
      ensure(value === forms.fromUserInput(text, UNLIMITED).value, "the URI has changed");
      return true;
    },
  },
  {
    name: "fromUserInput converts a tel URI as telToSip does, without visual separators",
    of: ["forms.fromUserInput"],
    input: ["tel"],
    holds({ core, forms, tel }, parts) {
      const text = part(parts, 0);
      const { value: typedTel } = tel.safeParseTel(text, UNLIMITED);
      if (typedTel === undefined) return false;
      const host = "pbx.example.com";
      const { value, issues } = forms.fromUserInput(text, { ...UNLIMITED, defaultHost: host });
      if (typedTel.number.includes("(0)")) {
        ensure(issues?.[0].code === "ambiguous", "a trunk prefix in parentheses is dialled");
        return false;
      }
      const number = typedTel.number.replace(/[-.()]/g, "");
      const uri = tel.telToSip({ ...typedTel, number }, { host }, UNLIMITED);
      ensure(value === core.serialize(uri, UNLIMITED), "it is not what telToSip makes of it");
      return true;
    },
  },
];

/** A text as a person reads it: full-width letters are letters, and what is not shown is not there. */
function asRead(text: string): string {
  const shown = text.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const unescaped = shown.replace(/%([2-7][\da-f])/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return fold(unescaped.normalize("NFKC"));
}

const SPACES = ["", " ", "\n", "\u00a0", "\u200b", "\ufeff\t"];
const AROUND = [
  ...["{}", "<{}>", '"Bob" <{}>;tag=1', "Bob B. <{}>", "\u202a{}\u202c", "\u201e{}\u201c"],
  ...["\u00ab {} \u00bb;", "Bell, B. <{}> ,", '"Bell, B." <{}>;;', "\u2018<{}>\u2019;", "({})"],
];

/** A text that a person may have typed. */
function typed(choose: Choose, parts: readonly string[]): string {
  const [sip = "", plain = "", header = "", , messy = ""] = parts;
  return choose([
    messy,
    messy,
    messy,
    plain,
    sip,
    header,
    sip.replace(/^sips?:/i, ""),
    ` "${plain}" <${sip}>;tag=1`,
    `${plain}@example.com`,
    `sip:bob@${plain}`,
    `SIP: ${plain} @ h;x`,
    `+1 ${plain}`,
    `<${plain}>`,
    sip.replace("@", `${plain}@`),
  ]);
}

function optionsOf(choose: Choose, policy: string): UserInputOptions {
  const others = {
    ...choose([{}, { defaultHost: "pbx.example.com" }, { defaultHost: "[::1]" }]),
    ...choose([{}, { idn: true }]),
  };
  return choose<UserInputOptions>([
    others,
    { ...others, limits: false },
    { ...others, limits: { uri: 12, headers: 5 } },
    { ...others, policy: policyOf(policy) },
  ]);
}

function ensurePlace(start: number, end: number, text: string): void {
  ensure(0 <= start && start <= end && end <= text.length, "an offset is not in the text");
}
