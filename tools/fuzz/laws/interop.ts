import type { Stack } from "../../../src/interop/index.ts";
import { STACKS as KNOWN_STACKS } from "../../../src/interop/stacks.ts";
import { fold, nameKey } from "../../../test/support/reference.ts";
import { choices } from "../choices.ts";
import { type Law, LENIENT, part } from "../law.ts";
import { ensure } from "../violation.ts";

const STACKS = Object.keys(KNOWN_STACKS) as Stack[];

/** The parameters of RFC 3261 §19.1.1. */
const KNOWN = ["transport", "user", "method", "ttl", "maddr", "lr"];

export const interopLaws: readonly Law[] = [
  {
    name: "the fix of a caution equals the URI, and has no such caution",
    of: ["interop.cautions"],
    input: ["sip", "choices"],
    holds({ core, interop }, parts) {
      const { value } = core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      const options = { stacks: STACKS.filter(() => choices(part(parts, 1))([true, false])) };
      for (const { code, fix } of interop.cautions(value, options)) {
        if (fix === null) continue;
        ensure(core.equals(value, fix), "a fix is another URI");
        const left = interop.cautions(fix, options);
        ensure(!left.some((other) => other.code === code), "a fix does not help");
        ensure(core.serialize(fix, LENIENT) !== "", "a fix is not a URI");
      }
      return true;
    },
  },
  {
    name: "the cautions for some stacks are those for each of them alone",
    of: ["interop.cautions"],
    input: ["sip"],
    holds({ core, interop }, parts) {
      const { value } = core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      for (const stack of STACKS) {
        const alone = interop.cautions(value, { stacks: [stack] }).map(({ code }) => code);
        const together = interop.cautions(value, { stacks: STACKS });
        const named = together.filter(({ stacks }) => stacks.includes(stack));
        ensure(
          named.map(({ code }) => code).join() === alone.join(),
          "a stack has other cautions beside others",
        );
      }
      return true;
    },
  },
  {
    name: "a name of RFC 3261 that is escaped or has capitals gives a caution, with a fix",
    of: ["interop.cautions"],
    input: ["sip"],
    holds({ core, interop }, parts) {
      const { value } = core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      const names = value.parameters.map(({ name }) => name);
      const known = names.filter((name) => KNOWN.includes(nameKey(name)));
      const found = interop.cautions(value);
      const has = (code: string) => found.some((caution) => caution.code === code && caution.fix);
      const isEscaped = known.some((name) => name.includes("%"));
      const isCapital = known.some((name) => !name.includes("%") && fold(name) !== name);
      ensure(!isEscaped || has("parameter-name-escape"), "an escaped name has no caution");
      ensure(!isCapital || has("parameter-name-capitals"), "a capital letter has no caution");
      return isEscaped || isCapital;
    },
  },
  {
    name: "a plain URI gives no caution",
    of: ["interop.cautions"],
    input: ["plain", "plain", "choices"],
    holds({ core, interop }, parts) {
      const user = part(parts, 0).replace(/[^\w.+-]/g, "");
      const label = part(parts, 1).replace(/[^a-z\d]/g, "");
      const choose = choices(part(parts, 2));
      const before = user === "" ? "" : `a${user}@`;
      const after = `${choose(["", ":5060", ":1"])}${choose(["", ";transport=tcp"])}`;
      const items = `${choose(["", ";lr", ";user=phone"])}${choose(["", ";x=1", ";x", ";gr=a:b"])}`;
      const uri = core.parse(`sip:${before}a${label}.example${after}${items}`, LENIENT);
      ensure(interop.cautions(uri, { stacks: STACKS }).length === 0, "a plain URI has a caution");
      return true;
    },
  },
];
