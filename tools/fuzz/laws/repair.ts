import { isDeepStrictEqual } from "node:util";
import type { Options, SipUri } from "../../../src/index.ts";
import type { RepairResult } from "../../../src/repair/index.ts";
import { type Choose, choices } from "../choices.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import { attempt, ensure } from "../violation.ts";

export const repairLaws: readonly Law[] = [
  {
    name: "repair returns a valid text as parse reads it, with no repairs",
    of: ["repair.repair"],
    input: ["sip", "choices"],
    holds({ core, repair }, parts) {
      const options = choices(part(parts, 1))(OPTIONS);
      const { success, value } = core.safeParse(part(parts, 0), options);
      if (!success) return false;
      const result: RepairResult = { success, value, repairs: [] };
      const repaired = repair.repair(part(parts, 0), options);
      ensure(isDeepStrictEqual(repaired, result), "repair changes a valid text");
      return true;
    },
  },
  {
    name: "what repair returns passes serialize, and repairing it again changes nothing",
    of: ["repair.repair"],
    input: ["sip", "choices"],
    holds({ core, repair }, parts) {
      const choose = choices(part(parts, 1));
      const options = choose(OPTIONS);
      const text = malformed(choose, part(parts, 0));
      const { value, repairs = [], issues } = repair.repair(text, options);
      ensurePlaces(issues ?? repairs, text);
      if (value === undefined) return false;
      const written = attempt(() => core.serialize(value, options));
      ensure(written !== undefined, "what repair returns is not a URI with these options");
      const again: RepairResult = { success: true, value, repairs: [] };
      ensure(isDeepStrictEqual(repair.repair(written, options), again), "it is repaired again");
      const isValid = core.safeParse(text, options).success;
      ensure(isValid === (repairs.length === 0), "a repair is not listed");
      return true;
    },
  },
  {
    name: "repair keeps the host, character for character",
    of: ["repair.repair"],
    input: ["sip", "choices"],
    holds({ repair }, parts) {
      const text = malformed(choices(part(parts, 1)), part(parts, 0));
      const { value } = repair.repair(text, LENIENT);
      if (value === undefined) return false;
      const rest = unwrapped(text).replace(/^sips?:/i, "");
      const [host] = /^(?:\[[^\]]*\]|[^:;?]*)/.exec(rest.slice(rest.indexOf("@") + 1)) ?? [];
      ensure(value.host === host, "repair changes the host");
      return true;
    },
  },
  {
    name: "repair takes no text in which the host is not clear, nor angle brackets or controls inside",
    of: ["repair.repair"],
    input: ["sip", "choices"],
    holds({ core, repair }, parts) {
      const text = malformed(choices(part(parts, 1)), part(parts, 0));
      const { success } = repair.repair(text, LENIENT);
      const inner = unwrapped(text);
      const isUnclear = /[;?].*@/s.test(inner) && !core.safeParse(text, LENIENT).success;
      const isRefused = isUnclear || /@.*@|[<>\p{Cc}]/su.test(inner);
      ensure(!success || !isRefused, "repair takes what it must refuse");
      return success;
    },
  },
  {
    name: "limits hold for what repair returns, and for four times as long a text",
    of: ["repair.repair"],
    input: ["sip", "choices"],
    holds({ core, repair }, parts) {
      const choose = choices(part(parts, 1));
      const [uri, headers] = [choose([9, 20, 40, 90]), choose([0, 9, 30, 90])];
      const limits = { uri, headers };
      const text = malformed(choose, part(parts, 0));
      const padded = text + " ".repeat(choose([0, 30, 90, 400]));
      const { value, issues } = repair.repair(padded, { limits });
      const isLimit = issues?.[0].kind === "limit";
      ensure(padded.length <= 4 * (uri + 1 + headers) || isLimit, "repair reads too long a text");
      const unlimited = repair.repair(padded, UNLIMITED);
      if (value === undefined) return false;
      ensure(isDeepStrictEqual(value, unlimited.value), "the limits change what is repaired");
      ensure(core.serialize(value, { limits }) !== "", "what repair returns exceeds a limit");
      return true;
    },
  },
  {
    name: "repair undoes what is malformed",
    of: ["repair.repair"],
    input: ["sip", "choices"],
    holds({ core, repair }, parts) {
      const { value: uri } = core.safeParse(part(parts, 0), UNLIMITED);
      if (uri === undefined || /[;?]/.test(`${uri.user}${uri.password}`)) return false;
      const text = spoiled(choices(part(parts, 1)), uri, core.serialize(uri, UNLIMITED));
      const { value } = repair.repair(text, UNLIMITED);
      ensure(value !== undefined, "repair refuses what it can repair");
      ensure(core.equals(value, uri), "repair makes another URI of it");
      return true;
    },
  },
];

const OPTIONS: readonly Options[] = [
  UNLIMITED,
  {},
  LENIENT,
  { limits: { uri: 30, headers: 20 } },
  { limits: false, underscores: true },
];

const PIECES: readonly string[] = [
  ...'; ;; = ;= ? & && ?& : @ # % %4 " [ ] < > , ;lr;lr ;x= ;x=1;X=%31 ;x=a;x=b \\ \u00e9 \u2028'.split(
    " ",
  ),
  ...['="a"', '="a;b"', '="\\""', '=""', ' "', ";transport=", ';method="A B"', ";ttl=1;ttl=01"],
  ...[" ", "\r\n", "\t", ";lr;", "?a&b", "?a=b;c=d", "#é", "a b"],
];

const AROUND = ["{}", "{}", " {}\r\n", "<{}>", " < {}\t> ", "<{}", "<<{}>>", "{};", "{}?", '"{}"'];

/** A text with up to four pieces that are often malformed. */
function malformed(choose: Choose, text: string): string {
  let spoilt = text;
  for (let left = choose([1, 0, 2, 4]); left > 0; left--) {
    // A place after a structural character, or the end.
    const places = [...spoilt.matchAll(/[:@;?&=.]|$/g)].map(
      ({ index, 0: mark }) => index + mark.length,
    );
    const at = choose(places) ?? 0;
    spoilt = spoilt.slice(0, at) + choose(PIECES) + spoilt.slice(at);
  }
  return choose(AROUND).replace("{}", () => spoilt);
}

/** A URI's text as a program writes it that does not escape, and with more separators than needed. */
function spoiled(choose: Choose, uri: SipUri, text: string): string {
  const { scheme, user, host, port, parameters, headers } = uri;
  const userinfo =
    user === null ? choose(["", "@"]) : text.slice(scheme.length + 1, text.indexOf("@") + 1);
  const raw = choose([userinfo, userinfo.replace(/%2[03]/g, unescaped)]);
  const hostport = host + (port === null ? choose(["", ":"]) : `:${port}`);
  const items = parameters.map(({ name, value }) => {
    if (value === true) return name + (KNOWN.test(name) ? "" : choose(["", "=", '=""']));
    const isPlain = !/[%`]/.test(value);
    return `${name}=${isPlain ? choose([value, `"${value}"`]) : value}`;
  });
  const all = [...items, ...choose([[], items.slice(0, 1), ["", ""]])];
  const values = headers.map(
    ({ name, value }) =>
      name +
      (value === ""
        ? choose(["=", ""])
        : `=${choose([value, value.replace(/%(?:3[bd]|2c)/gi, unescaped)])}`),
  );
  const query =
    headers.length === 0
      ? choose(["", "?", "?&"])
      : `?${choose(["", "&"])}${values.join(choose(["&", "&&"]))}`;
  const whole = `${scheme}:${raw}${hostport}${all.map((item) => `;${item}`).join("")}${query}`;
  return choose(AROUND.slice(0, 5)).replace("{}", () => whole);
}

const KNOWN = /^(?:transport|user|method|ttl|maddr)$|%/i;

function unescaped(escaped: string): string {
  return decodeURIComponent(escaped);
}

/** The text without white space around it, and without one pair of angle brackets. */
function unwrapped(text: string): string {
  const edges = /^[ \t\r\n]+|[ \t\r\n]+$/g;
  const outer = text.replace(edges, "");
  return /^<.*>$/s.test(outer) ? outer.slice(1, -1).replace(edges, "") : outer;
}

function ensurePlaces(
  places: readonly { start: number | null; end: number | null; message: string }[],
  text: string,
): void {
  let last = 0;
  for (const { start, end, message } of places) {
    ensure(start !== null && end !== null && message !== "", "it has no place, or no message");
    ensure(last <= start && start <= end && end <= text.length, "a place is not in order");
    last = start;
  }
}
