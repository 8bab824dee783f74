import { guarded } from "../fail.ts";
import { objectOf } from "../snapshot.ts";
import { optionOf } from "./options.ts";
import type { CallParameters } from "./types.ts";

/** `URLSearchParams` if the compiler knows it: the package needs neither DOM nor Node types. */
export type FormBody = typeof globalThis extends { URLSearchParams: { prototype: infer Body } }
  ? Body
  : {
      /** The form, escaped once. */
      toString(): string;
    };

/**
 * The body of a bare HTTP POST to Twilio's Calls resource, with the names of its HTTP API: `To`,
 * `SipAuthUsername` and so on; a list repeats its name. Everything is escaped exactly once: `&`
 * becomes `%26`, and `+` `%2B`.
 *
 * @throws SipUriError if a value is not a string, a number, a boolean or a list of strings, or a
 * name is not in the SDK's camelCase.
 * @example
 * fetch(callsUrl, { method: "POST", headers, body: formBody(result.parameters) });
 */
export function formBody(parameters: CallParameters): FormBody {
  return guarded(() => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...objectOf(parameters, null) })) {
      if (value === undefined || value === null) continue;
      const option = optionOf(name, value);
      for (const item of Array.isArray(option) ? option : [option]) {
        body.append(name.charAt(0).toUpperCase() + name.slice(1), String(item));
      }
    }
    return body;
  });
}
