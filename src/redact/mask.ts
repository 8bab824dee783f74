import { findSecrets } from "./find-secrets.ts";
import { findPassword } from "./guess-password.ts";
import { inSource, layersOf } from "./layers.ts";
import { endOfWhole, parses } from "./schemes.ts";
import type { Kind, Secret } from "./secrets.ts";

/** `*` is allowed in every component, so that a masked URI is still a URI. */
const MASK = "***";

/** Masks the secrets of some kinds in a text. */
export function maskSecrets(text: string, isMasked: Readonly<Record<Kind, boolean>>): string {
  const secrets = findSecrets(text).filter(({ kind }) => isMasked[kind]);
  return mask(text, secrets, () => MASK);
}

/** "sip:" or "tel:" as a scheme, not as the end of a user: "gossip:secret@h". */
const SCHEME = /(?:^|[\s<"'(])(?:(sips?)|tel):$/i;

/**
 * Masks the password in a text that should have been one URI: each of its UTF-16 code units becomes a
 * star, so that offsets stay right. When in doubt, it masks more.
 */
export function maskPassword(text: string): string {
  const secrets = findSecrets(text).filter(({ kind }) => kind === "password");
  for (const layer of layersOf(text)) {
    const colon = layer.text.indexOf(":") + 1;
    const scheme = SCHEME.exec(layer.text.slice(0, colon));
    const from = scheme === null ? 0 : colon;
    const rest = layer.text.slice(from);
    if (scheme?.[1] && parses(`sip:${rest}`)) break;
    // Whatever schemes and line ends the password contains.
    const line = rest.replaceAll("\n", " ");
    const place = findPassword(line, endOfWhole(line));
    if (place === undefined) continue;
    secrets.push({ kind: "password", ...inSource(layer, from + place[0], from + place[1]) });
  }
  return mask(text, secrets, (length) => "*".repeat(length));
}

function mask(text: string, secrets: readonly Secret[], stars: (length: number) => string): string {
  let masked = "";
  let end = 0;
  for (const span of joined(secrets)) {
    masked += text.slice(end, span.start) + stars(span.end - span.start);
    end = span.end;
  }
  return masked + text.slice(end);
}

/** Orders spans, and joins those that overlap. */
function joined(secrets: readonly Secret[]) {
  const spans: { start: number; end: number }[] = [];
  const sorted = [...secrets].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of sorted) {
    const last = spans.at(-1);
    if (last !== undefined && (start < last.end || start === last.start))
      last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
