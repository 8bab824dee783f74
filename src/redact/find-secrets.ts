import { findFields, findNumbers } from "./find-fields.ts";
import { inSource, type Layer, layersOf } from "./layers.ts";
import { readUri } from "./read-uri.ts";
import { findSchemes, type Scheme } from "./schemes.ts";
import { guessSecrets, type Kind, type Secret, secretsOf } from "./secrets.ts";

/**
 * Returns the secrets of a text. They may overlap, because escapes can be read in more than one way:
 * each layer of escapes is searched. A URI counts in the first layer in which it parses. If it parses
 * in no layer, its secrets are guessed in each.
 */
export function findSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  const guesses = new Map<number, Secret[]>();
  // Of URIs that were read: no scheme begins in a userinfo (1), and none in a host (2), as in "h-sip:5060",
  // unless a URI can be read there.
  const known = new Uint8Array(text.length + 1);
  for (const layer of layersOf(text)) {
    let headersTo = 0;
    const make = (kind: Kind, start: number, end: number): Secret => {
      if (kind === "header") headersTo = Math.max(headersTo, end);
      return { kind, ...inSource(layer, start, end) };
    };
    found.push(...findFields(layer.text, make), ...findNumbers(layer.text, make));
    let budget = 8 * layer.text.length + 1000;
    const spend = (length: number) => {
      budget -= length;
      return budget >= 0;
    };
    let guessedTo = 0;
    for (const scheme of findSchemes(layer)) {
      const start = layer.at(scheme.start);
      if (known[start] === 1 || scheme.start < guessedTo) continue;
      const isInHeader = scheme.start < headersTo;
      const read = readUri(layer.text, scheme, spend);
      if (known[start] === 2 && read === undefined) continue;
      const before = headersTo;
      const exact = read ? secretsOf(layer.text, scheme, read, isInHeader, make) : [];
      const earlier = guesses.get(start) ?? [];
      if (read?.isClosed) {
        if (isSure(layer, scheme, read.end)) {
          // Decoded, "%40" in a password that is cut off looks like its end.
          const isGuess = ({ kind }: Secret) => kind === "password" && read.uri.password !== null;
          guesses.set(start, earlier.filter(isGuess));
        }
        const hostport = layer.text.slice(read.host, read.end).search(/[;?]|$/);
        known.fill(2, start, layer.at(read.host + hostport)).fill(1, start, layer.at(read.host));
        found.push(...exact);
      } else {
        found.push(...exact.filter(({ kind }) => kind === "password"));
        headersTo = before; // its headers don't count
        const guess = guessSecrets(layer.text, scheme, read, isInHeader, make);
        guesses.set(start, [...earlier, ...guess.secrets]);
        guessedTo = guess.end;
        headersTo = Math.max(headersTo, guess.headersTo);
      }
    }
  }
  return [...found, ...[...guesses.values()].flat()];
}

/**
 * Whether this layer shows that guesses in earlier ones were wrong. It does not if it decoded escapes of the
 * URI's own, which can hide what would end a user, a password or a header's value: then only some of its
 * separators were escaped.
 */
function isSure({ text, since }: Layer, scheme: Scheme, end: number): boolean {
  const own = since(scheme.end - 1);
  let isDeeper = false;
  let isMixed = false;
  // What is before the "&" that ends a form's field decides on that end.
  const to = text.charAt(scheme.limit) === "&" ? scheme.limit : end;
  for (let i = scheme.end; i < to; i++) {
    if (since(i) > own) isDeeper = true;
    else if (/[:@]/.test(text.charAt(i))) isMixed = true;
  }
  return Math.max(since(end), since(scheme.limit)) <= own && !(isDeeper && isMixed);
}
