import { spanOf } from "../spans.ts";
import type { SipUri } from "../types.ts";
import type { Report, Subject } from "./rows.ts";

/** An escaped control character of ASCII or, as UTF-8, of Latin-1 (Unicode's category Cc). */
const ESCAPED_CONTROL = /%(?:[01][\dA-F]|7F|C2%[89][\dA-F])/i;

/** Refuses the first control character of each component. Wire text contains them only escaped. */
export function refuseControlCharacters({ uri, text }: Subject, report: Report): void {
  if (!text.includes("%")) return;
  const search = (component: keyof SipUri, wire: string | null, index?: number): void => {
    const found = ESCAPED_CONTROL.exec(wire ?? "");
    if (found === null) return;
    report("control-character", component, index, spanOf(found.index, found[0].length));
  };
  search("user", uri.user);
  search("password", uri.password);
  for (const component of ["parameters", "headers"] as const) {
    uri[component].forEach(({ name, value }, i) => {
      search(component, `${name}=${value}`, i);
    });
  }
}
