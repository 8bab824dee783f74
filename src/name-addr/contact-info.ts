import { finish } from "../guard.ts";
import { foldCase } from "../names.ts";
import { snapshotNameAddr } from "./serialize.ts";
import type { ContactInfo, HeaderParameter, NameAddr } from "./types.ts";

/** Returns a value that is a token as it is, or "". */
function tokenOf({ value, quoted }: HeaderParameter): string {
  return value === true || quoted ? "" : value;
}

/** qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] ) */
export function qOf(parameter: HeaderParameter): number | null {
  const text = tokenOf(parameter);
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : null;
}

const MAX_REG_ID = 2 ** 31 - 1;

export function regIdOf(parameter: HeaderParameter): number | null {
  const text = tokenOf(parameter);
  const number = Number(text);
  return /^\d+$/.test(text) && number >= 1 && number <= MAX_REG_ID ? number : null;
}

const MAX_EXPIRES = 2 ** 32 - 1;

/** RFC 3261 §20.10: a malformed value is 3600. */
function expiresOf(parameter: HeaderParameter): number {
  const text = tokenOf(parameter);
  return /^\d+$/.test(text) ? Math.min(Number(text), MAX_EXPIRES) : 3600;
}

/**
 * Returns what a Contact's own parameters mean. What is absent or malformed is `null`; only a malformed `expires`
 * has a value. Of a parameter that appears twice, the first counts.
 *
 * @throws SipUriError if the value is not a `NameAddr`.
 * @example
 * contactInfo(parseNameAddr("<sip:a@192.0.2.1>;q=0.7;expires=60")).expires; // 60
 */
export function contactInfo(address: NameAddr): ContactInfo {
  const { parameters } = snapshotNameAddr(address);
  return finish(() => infoOf(parameters));
}

export function infoOf(parameters: readonly HeaderParameter[]): ContactInfo {
  const get = <T>(name: string, read: (parameter: HeaderParameter) => T): T | null => {
    const found = parameters.find((parameter) => foldCase(parameter.name) === name);
    return found === undefined ? null : read(found);
  };
  const textOf = ({ value }: HeaderParameter) => (value === true ? null : value);
  return {
    q: get("q", qOf),
    expires: get("expires", expiresOf),
    instance: get("+sip.instance", ({ value }) => /^<([^<>]+)>$/.exec(String(value))?.[1] ?? null),
    regId: get("reg-id", regIdOf),
    pubGruu: get("pub-gruu", textOf),
    tempGruu: get("temp-gruu", textOf),
    methods: get("methods", ({ value }) => (value === true ? null : listOf(value))),
  };
}

/** The values of a tag-value-list (RFC 3840 §9). */
function listOf(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}
