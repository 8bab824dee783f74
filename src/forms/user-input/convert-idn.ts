import { hostname } from "../../../grammar/sip-uri.peggy";
import { foldCase } from "../../names.ts";
import { type Draft, type Edit, refuse, rewrite } from "./draft.ts";
import { hostStart } from "./mend-hostport.ts";

/**
 * Writes each label of the host that is not ASCII as the platform's `URL` does, which applies
 * UTS #46 to the whole name. That also maps look-alikes to ASCII letters and to dots: so a
 * label must become one label, "xn--…", and the others must stay what they are.
 */
export function convertIdn(draft: Draft): Draft {
  const { text } = draft;
  const from = hostStart(text);
  const [host = ""] = text.slice(from).split(/[:;?]/, 1);
  if (isAscii(host)) return draft;
  const labels = host.split(".");
  // URL reads escapes, user names and paths too: so it is given nothing but labels.
  if (!labels.every((label) => !isAscii(label) || /^[\w-]*$/.test(label))) return draft;
  const ascii = labels.every(isReadable) ? asciiForm(host).split(".") : [];
  const isForm = (label: string, i: number) =>
    isAscii(label) ? foldCase(label) === ascii[i] : ascii[i]?.startsWith("xn--") === true;
  if (ascii.length !== labels.length || !labels.every(isForm)) {
    refuse(draft, "idn-invalid", "host", from, from + host.length);
  }
  const edits: Edit[] = [];
  let at = from;
  labels.forEach((label, i) => {
    const to = at + label.length;
    const written = ascii[i] as string;
    if (!isAscii(label)) edits.push({ from: at, to, text: written, code: "idn-converted" });
    at = to + 1;
  });
  return rewrite(draft, edits);
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7F]/.test(text);
}

/**
 * Letters, marks and digits, as IDNA has them (RFC 5892 §2), for much else looks like "/" or
 * ".". Beside ASCII letters only Latin ones: "comノevil" would show another host.
 */
function isReadable(label: string): boolean {
  if (isAscii(label)) return true;
  if (!/^[-\p{L}\p{M}\p{N}\p{Join_Control}]*$/u.test(label)) return false;
  return !/[a-z]/i.test(label) || !/(?!\p{Script=Latin})\p{L}/u.test(label);
}

/** `""` where the platform has no `URL`, or that refuses the name. */
function asciiForm(name: string): string {
  try {
    const { hostname: ascii } = new URL(`http://${name}`);
    return hostname(ascii) === undefined ? "" : ascii;
  } catch {
    return "";
  }
}
