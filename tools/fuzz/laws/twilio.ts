import { isDeepStrictEqual } from "node:util";
import type { Issue } from "../../../src/index.ts";
import type { CallInit, CallParameters } from "../../../src/twilio/index.ts";
import { choices } from "../choices.ts";
import { type Law, part } from "../law.ts";
import type { Library } from "../library.ts";
import { attempt, ensure } from "../violation.ts";

const SECRET = "Zx7Geheim9";

export const twilioLaws: readonly Law[] = [
  {
    name: "parseTwilioTo tells apart what a call goes to",
    of: ["twilio.parseTwilioTo", "twilio.twilioPolicy", "twilio.twilioErrorCode"],
    input: ["sip", "choices", "plain"],
    holds({ core, forms, twilio }, parts) {
      const choose = choices(part(parts, 1));
      const [main = ""] = part(parts, 0).split("?", 1); // a ";" after the "?" belongs to a header
      const text = choose([
        part(parts, 0),
        part(parts, 2),
        `client:${part(parts, 2)}`,
        `+1${part(parts, 2)}`,
        `${main};secure${choose(["=true", "=false", "", "=TRUE", `=${part(parts, 2)}`])}`,
      ]);
      const { success, value, issues = [] } = twilio.parseTwilioTo(text);
      ensure(success === (issues.length === 0), "success and issues disagree");
      checkIssues(twilio, issues, text);
      if (value?.type === "number") {
        ensure(
          value.number === text && /^\+[1-9]\d{1,14}$/.test(text),
          "the number is not in E.164",
        );
      } else if (value?.type === "client") {
        ensure(text === `client:${value.name}` && !/[\s]/.test(value.name), "the client is wrong");
      } else if (value?.type === "sip") {
        ensure(isDeepStrictEqual(core.parse(text), value.uri), "parse and parseTwilioTo disagree");
        ensure(forms.check(text, twilio.twilioPolicy).success, "twilioPolicy refuses it");
        const secure = core.getParameter(value.uri, "secure");
        ensure(
          [undefined, "true", "false"].includes(secure as string),
          "secure is spelled differently",
        );
      }
      return success;
    },
  },
  {
    name: "formBody carries unchanged what callParameters takes",
    of: ["twilio.callParameters", "twilio.formBody", "twilio.isTwilioFrom"],
    input: ["choices", "sip", "plain", "plain", "plain", "plain"],
    holds({ core, forms, twilio }, parts) {
      const init = callOf(parts);
      const { success, parameters, issues = [], warnings = [] } = twilio.callParameters(init);
      ensure(success === (issues.length === 0), "success and issues disagree");
      const built = attempt(() => (typeof init.to === "string" ? undefined : core.build(init.to)));
      if (built !== undefined) {
        const alone = { to: init.to, from: "alice", url: "https://example.com/" };
        const { issues: found = [] } = twilio.callParameters(alone);
        const isTaken = twilio.parseTwilioTo(built).success;
        ensure(isTaken === (found.length === 0), "a To of parts is judged differently");
        ensure(
          found.every(({ start }) => start === null),
          "an issue of parts has a place",
        );
      }
      checkIssues(twilio, [...issues, ...warnings]);
      ensure(!JSON.stringify([issues, warnings]).includes(SECRET), "an issue holds a password");
      if (parameters === undefined) return false;
      ensure(
        /^(\+|client:)/.test(parameters.to) ||
          forms.check(parameters.to, twilio.twilioPolicy).success,
        "a To that is refused gets out",
      );
      const { to } = init;
      ensure(
        parameters.to === (typeof to === "string" ? to : core.build(to)),
        "the To has changed",
      );
      ensure(
        isFrom(parameters.from) || parameters.from.startsWith("client:"),
        "the From is invalid",
      );
      const given = Object.entries({ ...init, to: parameters.to }).filter(
        ([, value]) => value !== undefined,
      );
      ensure(
        isDeepStrictEqual(new Map(Object.entries(parameters)), new Map(given)),
        "an option is changed",
      );
      const sent = twilio.formBody(parameters).toString();
      ensure(
        isDeepStrictEqual(received(sent), pairsOf(parameters)),
        "formBody brings another call",
      );
      return true;
    },
  },
  {
    name: "reading a form undoes formBody, whatever is in it",
    of: ["twilio.formBody"],
    input: ["plain", "plain", "plain"],
    holds({ twilio }, parts) {
      const [to, from, name] = [part(parts, 0), part(parts, 1), part(parts, 2)];
      const other = choices(name)([true, false, 0, -1.5, 1e21, name]);
      const parameters = {
        ...{ to, from, statusCallbackEvent: [to, name] },
        [`x${name.replace(/\W/g, "")}`]: other,
      } as CallParameters;
      const body = attempt(() => twilio.formBody(parameters));
      attempt(() => twilio.formBody({ ...parameters, [name]: to } as CallParameters));
      if (body === undefined) return false;
      const pairs = pairsOf(parameters);
      ensure(isDeepStrictEqual(received(body.toString()), pairs), "formBody brings another call");
      ensure(
        isDeepStrictEqual(
          Array.from(body, (pair) => [...pair]),
          pairs,
        ),
        "formBody has other pairs than its text",
      );
      return true;
    },
  },
  {
    name: "isTwilioFrom knows its alphabet",
    of: ["twilio.isTwilioFrom"],
    input: ["plain"],
    holds({ twilio }, parts) {
      const text = part(parts, 0);
      ensure(twilio.isTwilioFrom(text) === isFrom(text), "isTwilioFrom is wrong");
      return isFrom(text);
    },
  },
];

const ALPHABET = new Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_.");

function isFrom(text: string): boolean {
  return text !== "" && [...text].every((character) => ALPHABET.has(character));
}

function checkIssues(twilio: Library["twilio"], issues: readonly Issue[], text?: string): void {
  for (const issue of issues) {
    const number = twilio.twilioErrorCode(issue);
    ensure(
      number === null || (number > 10000 && number < 100000),
      "an error code is not a number of Twilio's",
    );
    const length = text?.length ?? Number.POSITIVE_INFINITY;
    ensure(
      (issue.end ?? 0) <= length && (issue.start ?? 0) <= (issue.end ?? 0),
      "an issue is out of place",
    );
  }
}

function callOf(parts: readonly string[]): CallInit {
  const choose = choices(part(parts, 0));
  const [, uri = "", user = "", text = "", name = "", other = ""] = parts;
  const password = other === "" ? "" : SECRET + other;
  const to = choose<CallInit["to"]>([
    uri,
    "sip:jack@example.com",
    { user, host: "example.com", headers: { [`X-${name}`]: text } },
    {
      host: "example.com",
      parameters: { transport: choose(["tls", "tcp", text]), secure: "true" },
    },
    "+14155550100",
    `client:${user}`,
  ]);
  return {
    to,
    from: choose(["alice", "+14155550100", text, user, `client:${user}`]),
    ...choose([
      { url: "https://example.com/" },
      { url: `https://example.com/${text}` },
      { url: text },
      { twiml: `<Say>${text}</Say>` },
    ]),
    ...choose<object>([
      {},
      { sipAuthUsername: name, sipAuthPassword: password },
      { sipAuthPassword: password },
    ]),
    ...choose<object>([
      {},
      { sendDigits: text },
      { statusCallbackEvent: [text, name] },
      { record: true, timeout: 0 },
    ]),
    ...choose<object>([{}, { statusCallback: text }, { [name]: text }]),
  };
}

/** Reads a form as a server does (WHATWG URL §5.1), without the platform's class. */
function received(body: string): string[][] {
  if (body === "") return [];
  return body
    .split("&")
    .map((pair) => pair.replaceAll("+", " ").split("=").map(decodeURIComponent));
}

function pairsOf(parameters: CallParameters): string[][] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((item) => [name.charAt(0).toUpperCase() + name.slice(1), String(item)]),
  );
}
