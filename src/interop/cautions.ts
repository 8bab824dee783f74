import { expectOption, expectOptionList, expectOptions, failOptions } from "../expect.ts";
import { finish } from "../guard.ts";
import { snapshot } from "../snapshot.ts";
import type { SipUri } from "../types.ts";
import { textOf } from "./conditions.ts";
import { CAUTIONS, type CautionCode } from "./messages.ts";
import { respell } from "./respell.ts";
import { RULES, type Rule } from "./rules.ts";
import { STACKS, type Stack } from "./stacks.ts";

/** Something in a URI that other stacks read differently. */
export interface Caution {
  /** What it is. */
  readonly code: CautionCode;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** The component that it concerns. */
  readonly component: keyof SipUri;
  /** Those of the chosen stacks that refuse it, read it differently, or write or send another URI. */
  readonly stacks: readonly Stack[];
  /**
   * An equal URI (by `equals`) without this caution. It gives no chosen stack a caution that the URI does not have,
   * except that the fix of `host-ipv6-mixed` can have `host-ipv4-mapped`. It can be longer than the URI, so
   * `serialize` may refuse it unless `limits` is `false`. `null` if there is no such URI.
   *
   * @example
   * caution.fix && serialize(caution.fix, { limits: false });
   */
  readonly fix: SipUri | null;
}

/**
 * Which stacks to consider.
 *
 * @example
 * cautions(uri, { stacks: ["kamailio", "drachtio"] });
 */
export interface CautionOptions {
  /** Default: those that many people run, which are all but `sip`, `twisted` and `net-sip`. */
  readonly stacks?: readonly Stack[] | undefined;
}

/**
 * Returns what other stacks read differently in a valid URI (RFC 3261 §19.1.1), as measured with the versions
 * that docs/other-stacks.md lists. `[]` means that no difference in the reading is known, not that a call
 * succeeds. The cautions are in the order of the components.
 *
 * @throws SipUriError if the value is not a `SipUri`, or the options are invalid.
 * @example
 * const [caution] = cautions(parse("sip:alice@example.com;Transport=tcp"));
 * caution?.code; // "parameter-name-capitals"
 * caution?.stacks; // ["belle-sip"]
 * caution?.fix && serialize(caution.fix); // "sip:alice@example.com;transport=tcp"
 */
export function cautions(uri: SipUri, options: CautionOptions = {}): readonly Caution[] {
  const copy = snapshot(uri);
  const chosen = readStacks(options);
  return finish(() => {
    const found = find(copy, chosen);
    return [...found].map(([code, stacks]) => {
      const [component, message] = CAUTIONS[code];
      const respelled = respell(copy, code);
      const isFix = respelled !== null && fixes(code, found, find(respelled, chosen));
      return { code, message, component, stacks, fix: isFix ? respelled : null };
    });
  });
}

type Found = ReadonlyMap<CautionCode, readonly Stack[]>;

/** Whether a respelled URI has lost a caution and gives no stack a new one. */
function fixes(code: CautionCode, before: Found, after: Found): boolean {
  return [...after].every(
    ([other, stacks]) =>
      other !== code &&
      // libre reads such an address, which it could not read before, and only writes it differently.
      (other === "host-ipv4-mapped" ||
        stacks.every((stack) => before.get(other)?.includes(stack) ?? false)),
  );
}

/** Returns the codes of the rules that apply, each with the stacks that read the URI differently. */
function find(uri: SipUri, chosen: readonly Stack[]): Found {
  const found = new Map<CautionCode, readonly Stack[]>();
  for (const [code, stacks, when] of RULES) {
    const affected = stacks.filter((stack) => chosen.includes(stack));
    if (affected.length > 0 && matches(uri, CAUTIONS[code][0], when)) {
      const named = found.get(code)?.concat(affected) ?? affected;
      found.set(
        code,
        chosen.filter((stack) => named.includes(stack)),
      );
    }
  }
  return found;
}

function matches(uri: SipUri, component: keyof SipUri, when: Rule[2]): boolean {
  if (typeof when === "function") return when(uri);
  const value = uri[component];
  if (typeof value === "object") return value?.some((item) => when.test(textOf(item))) ?? false;
  return when.test(String(value));
}

function readStacks(options: CautionOptions): readonly Stack[] {
  const all = Object.keys(STACKS) as Stack[];
  const message = `The option stacks must be a list of some of these: ${all.join(", ")}.`;
  const { stacks } = expectOptions(options, ["stacks"], message);
  if (stacks === undefined) return all.filter((stack) => STACKS[stack]);
  const read = () => {
    const given = expectOptionList(stacks);
    return given.every((stack) => all.includes(stack as Stack)) ? given : failOptions();
  };
  const given = expectOption(read, message, ["stacks"]);
  return all.filter((stack) => given.includes(stack));
}
