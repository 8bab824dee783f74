/** The constraints of the library, written a second time from the RFCs. */
import type { SipUri } from "../../src/index.ts";
import type { NameAddr } from "../../src/name-addr/index.ts";
import type { TelUri } from "../../src/tel/index.ts";
import { oracle } from "../../test/oracle/agreement.ts";
import { accepts } from "../../test/oracle/automaton.ts";
import { fold, type Named, nameKey, octets, TOKEN } from "../../test/support/reference.ts";

/** Whether no two names are the same. */
function areUnique(items: readonly Named[]): boolean {
  return new Set(items.map(({ name }) => nameKey(name))).size === items.length;
}

/** RFC 3261 §19.1.1, §25.1, §26.2.2. Another oracle allows other hosts. */
export function sipKeepsConstraints({ scheme, port, parameters }: SipUri, of = oracle): boolean {
  const isRight = ({ name, value }: Named): boolean => {
    const text = value === true ? "" : value;
    switch (nameKey(name)) {
      case "ttl":
        return /^\d{1,3}$/.test(text) && Number(text) <= 255;
      case "maddr":
        return accepts(of("host"), text);
      case "transport":
        return TOKEN.test(octets(text)) && (scheme === "sip" || nameKey(text) !== "udp");
      case "user":
        return TOKEN.test(octets(text));
      case "method":
        return TOKEN.test(text);
      default:
        return true;
    }
  };
  return (port ?? 0) <= 65535 && areUnique(parameters) && parameters.every(isRight);
}

/** RFC 3966 §3. */
export function telKeepsConstraints({ parameters }: TelUri): boolean {
  const names = parameters.map(({ name }) => nameKey(name));
  const isEither = !names.includes("isub") || !names.includes("ext");
  const globalHex = /^\+\d{1,3}[\dA-Fa-f().-]*$/;
  const isRight = ({ name, value }: Named): boolean => {
    const key = nameKey(name);
    if (key === "npdi" || key === "enumdi") return value === true;
    if (key === "isub") return value !== true;
    if (key === "ext") return /^[\d\-.()]+$/.test(String(value));
    const text = value === true ? "" : value;
    if (key === "rn" || key === "cic") {
      const isLocal = /^[\dA-Fa-f]/.test(text) && /^[\dA-Fa-f\-.()]*$/.test(text);
      return globalHex.test(text) || (isLocal && names.includes(`${key}-context`));
    }
    if (key === "rn-context" || key === "cic-context") {
      return globalHex.test(text) || accepts(oracle("hostname"), text);
    }
    return true;
  };
  return (
    areUnique(parameters) &&
    isEither &&
    parameters.every(isRight) &&
    !names.some((name) => name.startsWith("m-"))
  );
}

/** RFC 3261 §7.3.1, and the constraints of the URI. */
export function headerKeepsConstraints({ uri, parameters }: NameAddr, of = oracle): boolean {
  if (new Set(parameters.map(({ name }) => fold(name))).size < parameters.length) return false;
  if (typeof uri === "string") return !/^tel:/i.test(uri); // a tel URI that RFC 3966 refuses
  return uri.scheme === "tel" ? telKeepsConstraints(uri) : sipKeepsConstraints(uri, of);
}
