/** The built package, with a guard around each function for the rules that hold for all of them. */
import { readFileSync } from "node:fs";
import { ensure, Violation } from "./violation.ts";

/** The entry points that the laws call. */
export interface Library {
  readonly core: typeof import("../../src/index.ts");
  readonly tel: typeof import("../../src/tel/index.ts");
  readonly nameAddr: typeof import("../../src/name-addr/index.ts");
  readonly routing: typeof import("../../src/routing/index.ts");
  readonly forms: typeof import("../../src/forms/index.ts");
  readonly twilio: typeof import("../../src/twilio/index.ts");
  readonly repair: typeof import("../../src/repair/index.ts");
  readonly interop: typeof import("../../src/interop/index.ts");
  readonly redact: typeof import("../../src/redact/index.ts");
  readonly fastCheck: typeof import("../../src/fast-check/index.ts");
  readonly report: typeof import("../../src/report/index.ts");
}

/** The entry points by their names in `exports` of package.json. */
const ENTRY_POINTS: Readonly<Record<string, keyof Library>> = {
  ".": "core",
  "./tel": "tel",
  "./name-addr": "nameAddr",
  "./routing": "routing",
  "./forms": "forms",
  "./twilio": "twilio",
  "./repair": "repair",
  "./interop": "interop",
  "./redact": "redact",
  "./report": "report",
  "./fast-check": "fastCheck",
};

/** These return issues instead of throwing. */
const NEVER_THROWS = new Set([
  "core.safeParse",
  "core.isSipUri",
  "tel.safeParseTel",
  "nameAddr.safeParseNameAddr",
  "nameAddr.safeParseNameAddrList",
  "nameAddr.safeParseContacts",
  "forms.check",
  "repair.repair",
  "forms.fromUserInput",
  "forms.sipUriGuard()",
  "twilio.isTwilioFrom",
  "twilio.parseTwilioTo",
  "twilio.callParameters",
]);

type Exports = Readonly<Record<string, unknown>>;
type Called = (name: string) => void;

/** Imports every entry point that the package in `folder` (a URL with a slash) exports. */
export async function load(folder: URL): Promise<Library> {
  const manifest = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  const library: Record<string, Exports> = {};
  for (const [path, target] of Object.entries<{ import?: { default: string } }>(manifest.exports)) {
    if (target.import === undefined) continue; // package.json, and the script
    const name = ENTRY_POINTS[path];
    if (name === undefined) throw new Error(`${path} of package.json has no laws`);
    library[name] = await import(new URL(target.import.default, folder).href);
  }
  return library as unknown as Library;
}

/** The names of all exports: `core.parse`, `tel.parseTel` and so on. */
export function exportsOf(library: Library): string[] {
  return Object.entries(library).flatMap(([entry, exported]) =>
    Object.keys(exported).map((name) => `${entry}.${name}`),
  );
}

/**
 * The library with each function watched: it throws only a `SipUriError` with issues, some functions
 * never throw, and each result is frozen, so that no later call can change it.
 */
export function guarded(library: Library, called: Called = () => {}): Library {
  const watch = (entry: string, exported: Exports) =>
    Object.fromEntries(
      Object.entries(exported).map(([name, value]) => [
        name,
        typeof value === "function" && name !== "SipUriError"
          ? watched(value as AnyFunction, `${entry}.${name}`, library, called)
          : value,
      ]),
    );
  const entries = Object.entries(library).map(([entry, exported]) => [
    entry,
    watch(entry, exported),
  ]);
  return Object.fromEntries(entries) as unknown as Library;
}

type AnyFunction = (...values: unknown[]) => unknown;

function watched(run: AnyFunction, name: string, library: Library, called: Called): AnyFunction {
  return (...values) => {
    called(name);
    try {
      const result = run(...values);
      if (typeof result === "function") {
        return watched(result as AnyFunction, `${name}()`, library, called);
      }
      return frozen(result);
    } catch (error) {
      if (error instanceof Violation) throw error;
      ensure(!NEVER_THROWS.has(name), `${name} throws`);
      ensure(
        error instanceof library.core.SipUriError,
        `${name} throws something other than a SipUriError`,
      );
      const isTold = error.issues.length > 0 && error.issues.every(({ message }) => message !== "");
      ensure(isTold && error.message !== "", `${name} throws without issues`);
      throw error;
    }
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  const prototype = Object.getPrototypeOf(value);
  const isPlain =
    prototype === null || Array.isArray(value) || Object.hasOwn(prototype, "hasOwnProperty");
  if (!isPlain) return value;
  for (const item of Object.values(value)) frozen(item);
  return Object.freeze(value);
}
