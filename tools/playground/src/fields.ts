import { SIP_ENDS } from "./ends.ts";
import type { Field } from "./mode.ts";
import { withMasks, withoutPassword } from "./secrets.ts";

/** An editor for a SIP URI. */
export function uriField(label: string, initial: string): Field {
  return {
    kind: "line",
    label,
    initial,
    keep: withoutPassword,
    ends: () => SIP_ENDS,
    placeholder: "sip:alice@example.com",
  };
}

/** A field of one line for anything but a whole URI. */
export function input(label: string, placeholder = "", note = ""): Field {
  return { kind: "input", label, placeholder, note, keep: withMasks };
}

/** A checkbox. */
export function flag(label: string, note = "", initial: "" | "on" = ""): Field {
  return { kind: "flag", label, note, initial };
}

/** Returns the options that differ from the defaults; `undefined` if there are none. */
export function changed<T extends object>(options: T): T | undefined {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : (Object.fromEntries(given) as T);
}
