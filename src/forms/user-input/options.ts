import { host } from "../../../grammar/sip-uri.peggy";
import { fail, guarded } from "../../fail.ts";
import { type Settings, settingsOf } from "../../options.ts";
import type { Limits } from "../../types.ts";

/** How `fromUserInput` reads. */
export interface UserInputOptions {
  /**
   * The host of what is typed without one: of a number, and of a word without a dot. An RFC
   * 3261 host, without a port. Default: none, so that such a text is an issue.
   */
  readonly defaultHost?: string;
  /**
   * Whether labels of a host that are not ASCII are written in their ASCII form (`xn--…`), by
   * the platform's `URL`. Default: `false`.
   */
  readonly idn?: boolean;
  /** As for `parse`: default `DEFAULT_LIMITS`, in UTF-16 code units; `false` for none. */
  readonly limits?: Limits | false;
}

/** The options, read once and checked. */
export interface UserInputSettings {
  readonly defaultHost: string | undefined;
  readonly idn: boolean;
  readonly limits: Settings;
}

export function userInputSettings(options: UserInputOptions): UserInputSettings {
  return guarded(() => {
    if (typeof options !== "object" || options === null) refuse();
    const { defaultHost, idn = false, limits, ...unknown } = options;
    const isHost = defaultHost === undefined || isRfcHost(defaultHost);
    if (!isHost || typeof idn !== "boolean" || Object.keys(unknown).length > 0) refuse();
    return { defaultHost, idn, limits: settingsOf(limits === undefined ? {} : { limits }) };
  });
}

function isRfcHost(value: unknown): boolean {
  return typeof value === "string" && host(value) !== undefined;
}

function refuse(): never {
  return fail(
    "invalid-options",
    "The options are { defaultHost, idn, limits }: a host; true or false; { uri, headers } or false.",
  );
}
