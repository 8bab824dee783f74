/** The cases of `sip-uri/twilio`: one function for each export. */
import { freeze, like, marked, refused, same } from "../check.mjs";

const CALL = freeze({
  to: "sip:jack@example.com",
  from: "alice",
  url: "https://example.com/a?b=c&d",
});
const FORM = "From=alice&Url=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%26d";

const placesOf = (issues = []) => issues.map(({ code, start, end }) => ({ code, start, end }));

export default {
  twilioPolicy({ twilioPolicy }, { one }) {
    one("has Twilio's transports", () => same(twilioPolicy.transports, ["udp", "tcp", "tls"]));
  },

  parseTwilioTo({ parseTwilioTo }, { each, main }) {
    each("twilio-to", ({ text, type, issues = [] }) => {
      const result = parseTwilioTo(text);
      same(placesOf(result.issues), issues.map(marked));
      if (type === "sip") same(result.value, { type, uri: main.parse(text) });
      if (type === "number") same(result.value, { type, number: text });
      if (type === "client") same(result.value, { type, name: text.slice("client:".length) });
    });
  },

  callParameters({ callParameters }, { each, one }) {
    each("twilio-calls", ({ init, issues }) => {
      const result = callParameters(freeze({ ...CALL, ...init }));
      same(result.issues.length, issues.length);
      for (const [i, { error: _, ...issue }] of issues.entries()) like(result.issues[i], issue);
    });
    each("twilio-to", ({ text, type, warnings = [] }) => {
      const from = "+14155550101";
      const result = callParameters(freeze({ ...CALL, to: text, from }));
      same(result.success, type !== undefined);
      if (!result.success) return;
      same(result.parameters, { ...CALL, to: text, from });
      same(placesOf(result.warnings), warnings.map(marked));
    });
    one("builds a To from its parts", () => {
      const to = { user: "j@s0n", host: "h", headers: { "X-Id": "a&b" } };
      same(callParameters({ ...CALL, to }).parameters.to, "sip:j%40s0n@h?X-Id=a%26b");
    });
  },

  formBody({ formBody }, { each, main, one }) {
    one("returns a form", () => {
      same(formBody(CALL).toString(), `To=sip%3Ajack%40example.com&${FORM}`);
      same(formBody({ ...CALL, statusCallbackEvent: ["a", "b"] }).getAll("StatusCallbackEvent"), [
        "a",
        "b",
      ]);
    });
    each("twilio-to", ({ text, type }) => {
      if (type === undefined) return;
      const form = new URLSearchParams(formBody(freeze({ ...CALL, to: text })).toString());
      same(form.get("To"), text);
    });
    each([null, 5, "To"], (value) => refused(main, () => formBody(value), { kind: "type" }));
  },

  isTwilioFrom({ isTwilioFrom }, { each }) {
    each(["alice", "+14155550100", "a-b_c.d"], (text) => same(isTwilioFrom(text), true));
    each(["", "a b", "a@b", "sip:a", "é", 5, null], (text) => same(isTwilioFrom(text), false));
  },

  twilioErrorCode({ parseTwilioTo, twilioErrorCode }, { each }) {
    each("twilio-to", ({ text, type, errors = [] }) => {
      if (type === undefined) same(parseTwilioTo(text).issues.map(twilioErrorCode), errors);
    });
  },
};
