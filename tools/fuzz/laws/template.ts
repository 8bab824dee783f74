import { isDeepStrictEqual } from "node:util";
import type { SipUri } from "../../../src/index.ts";
import { plainOf } from "../../../test/support/reference.ts";
import { choices } from "../choices.ts";
import { type Law, part, UNLIMITED } from "../law.ts";
import { attempt, ensure } from "../violation.ts";

/** Stand-ins for a substitution: a word, a number, an address in brackets. */
const PROBES = ["a", "1", "::"];

const USER = ["sip:", "@h"];
const VALUE = ["sip:h;p=", ";lr"];

const TEMPLATES: readonly (readonly string[])[] = [
  USER,
  ["sip:u:", "@h"],
  ["sip:u@", ""],
  ["sip:u@", ":5060;lr"],
  ["sip:u@[", "]:5060"],
  ["sip:h:", ";lr?a=b"],
  VALUE,
  ["sip:h;", "=v"],
  ["sip:h;method=", ""],
  ["sip:h;lr?a=", "&b=c"],
  ["sip:h?", "=b"],
  ["sips:x", "y@h;p=v?a=b"],
];

export const templateLaws: readonly Law[] = [
  {
    name: "a substitution never changes the structure",
    of: ["core.sip", "core.sipTag"],
    input: ["choices", "sip", "plain"],
    holds({ core }, parts) {
      const strings = templateOf(part(parts, 0), part(parts, 1));
      const text = part(parts, 2);
      const isAddress = strings[0]?.endsWith("[") && strings[1]?.startsWith("]");
      const first = (isAddress ? [...PROBES].reverse() : PROBES)
        .map(
          (probe) =>
            core.safeParse(strings.join(probe), { limits: false, constraints: false }).value,
        )
        .find((value) => value !== undefined);
      const literal = Object.assign([...strings], {
        raw: strings,
      }) as unknown as TemplateStringsArray;
      const tag = core.sipTag(UNLIMITED);
      const written = attempt(() => tag(literal, text));
      ensure(
        attempt(() => tag(literal, text)) === written,
        "a tag writes another text the second time",
      );
      const short = attempt(() => core.sip(literal, text));
      ensure(short === undefined || short === written, "sip and sipTag disagree");
      const isFree = strings === USER || strings === VALUE;
      const isText = text !== "" && !/\p{Surrogate}/u.test(text);
      ensure(
        written !== undefined || !isFree || !isText,
        "a tag refuses a text that it can escape",
      );
      if (written === undefined) return false;
      ensure(first !== undefined, "a tag takes an invalid template");
      const uri = core.parse(written, UNLIMITED);
      ensure(
        isDeepStrictEqual(shapeOf(uri), shapeOf(first)),
        "a substitution changed the structure",
      );
      const changed = differing(uri, first);
      ensure(changed.length <= 1, "a substitution changed two components");
      const isSeen = changed.every(
        (wire) =>
          wire.includes(text) ||
          wire === String(Number(text)) || // a port
          (plainOf(wire)?.includes(text) ?? true),
      );
      ensure(isSeen, "a substitution is not in its component");
      return true;
    },
  },
];

/** One of the templates above, or a text in which a substitution replaces some characters. */
function templateOf(choice: string, text: string): readonly string[] {
  const choose = choices(choice);
  const template = choose([undefined, ...TEMPLATES]);
  if (template !== undefined) return template;
  const at = choose(Array.from({ length: text.length + 1 }, (_, i) => i));
  return [text.slice(0, at), text.slice(at + choose([0, 1, 2, 5]))];
}

function shapeOf(uri: SipUri): unknown {
  const { scheme, user, password, port, parameters, headers } = uri;
  const isFlag = parameters.map(({ value }) => value === true);
  return [scheme, user === null, password === null, port === null, isFlag, headers.length];
}

/** The components whose wire texts differ. */
function differing(a: SipUri, b: SipUri): string[] {
  const texts = ({ user, password, host, port, parameters, headers }: SipUri) =>
    [
      user,
      password,
      host,
      port,
      ...[...parameters, ...headers].flatMap(({ name, value }) => [name, value]),
    ].map(String);
  const others = texts(b);
  return texts(a).filter((text, i) => text !== others[i]);
}
