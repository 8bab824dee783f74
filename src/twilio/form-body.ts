import { expectObject } from "../expect.ts";
import { changeIssues, finish, onlySipUriError } from "../guard.ts";
import { underPath } from "../issue.ts";
import { readOption } from "./options.ts";
import type { CallParameters } from "./types.ts";

/** `URLSearchParams` if the compiler knows it: the package needs neither DOM nor Node types. */
export type FormBody = typeof globalThis extends { URLSearchParams: { prototype: infer Body } }
  ? Body
  : {
      /** The form, escaped once. */
      toString(): string;
    };

/**
 * Makes the body of a bare HTTP POST to Twilio's Calls resource, with the names of its HTTP API:
 * `To`, `SipAuthUsername` and so on; a list repeats its name. Everything is escaped exactly once:
 * `&` becomes `%26`, and `+` becomes `%2B`.
 *
 * @throws SipUriError if a value is not a string, a number, a boolean or a list of strings, or a
 * name is not in camelCase, as in the SDK. The `path` of the issue begins with the name.
 * @example
 * fetch(callsUrl, { method: "POST", headers, body: formBody(result.parameters) });
 */
export function formBody(parameters: CallParameters): FormBody {
  const entries = onlySipUriError(() => Object.entries(expectObject(parameters) as object));
  return finish(() => {
    const body = new URLSearchParams();
    for (const [name, value] of entries) {
      if (value === undefined || value === null) continue;
      const option = changeIssues(
        () => readOption(name, value),
        (found) => underPath(found, name),
      );
      for (const item of [option].flat()) {
        body.append(name.charAt(0).toUpperCase() + name.slice(1), String(item));
      }
    }
    return body;
  });
}
