/** The URIs of `sip-uri/fast-check` with texts that are written here, not by the library. */
import fc, { type Arbitrary } from "fast-check";
import { sipUri } from "../../src/fast-check/index.ts";
import type { SipUri } from "../../src/index.ts";
import { effort } from "./effort.ts";
import { parametersText } from "./reference.ts";

/** How many inputs a property is tried on. */
export const RUNS = Number(process.env.FAST_CHECK_RUNS || effort(100, 1000));

/**
 * Returns the settings of a property that is tried on `times` × RUNS inputs. The seed is always the same, so that a test
 * fails only because of a change; FAST_CHECK_SEED sets another one.
 */
export function runs(times = 1): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: times * RUNS, seed: Number(process.env.FAST_CHECK_SEED || 3261) };
}

/** URIs of any length. */
export const uri: Arbitrary<SipUri> = sipUri({ limits: false });

/** A URI, a text of it, and the text that `serialize` writes. */
export interface Written {
  readonly uri: SipUri;
  readonly text: string;
  readonly canonical: string;
}

export function writtenOf(uris: Arbitrary<SipUri>): Arbitrary<Written> {
  return fc.tuple(uris, fc.infiniteStream(fc.boolean()), fc.nat(3)).map(([value, upper, zeros]) => {
    const scheme = [...value.scheme]
      .map((c) => (upper.next().value ? c.toUpperCase() : c))
      .join("");
    const { user, password, port } = value;
    const write = (prefix: string, padding: string) =>
      [
        `${prefix}:`,
        user ?? "",
        password === null ? "" : `:${password}`,
        user === null ? "" : "@",
        value.host,
        port === null ? "" : `:${padding}${port}`,
        parametersText(value.parameters),
        value.headers.length === 0 ? "" : "?",
        value.headers.map((h) => `${h.name}=${h.value}`).join("&"),
      ].join("");
    return {
      uri: value,
      text: write(scheme, "0".repeat(zeros)),
      canonical: write(value.scheme, ""),
    };
  });
}

export const written: Arbitrary<Written> = writtenOf(uri);
