import { foldCase } from "../names.ts";
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
  const [host] = text.slice(from).split(/[:;?]/, 1) as [string];
  if (isAscii(host)) return draft;
  const labels = host.split(".");
  // URL reads escapes, user names and paths too: so it is given nothing but labels.
  if (!labels.every((label) => !isAscii(label) || /^[\w-]*$/.test(label))) return draft;
  const forms = labels.every(isReadable) ? formsOf(labels) : null;
  if (forms === null) refuse(draft, "idn-invalid", "host", from, from + host.length);
  const edits: Edit[] = [];
  let at = from;
  labels.forEach((label, i) => {
    const to = at + label.length;
    const written = forms[i] as string;
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

/** `null` where a label has none, or the platform has no `URL`, or that refuses the name. */
function formsOf(labels: readonly string[]): readonly string[] | null {
  try {
    const forms = new URL(`http://${labels.join(".")}`).hostname.split(".");
    const hasForm = (label: string, i: number) =>
      isAscii(label) ? foldCase(label) === forms[i] : (forms[i] as string).startsWith("xn--");
    return forms.length === labels.length && labels.every(hasForm) ? forms : null;
  } catch {
    return null;
  }
}
