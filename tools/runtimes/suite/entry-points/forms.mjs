/** The cases of `sip-uri/forms`: one function for each export. */
import { freeze, marked, refused, same } from "../check.mjs";

/**
 * The policy of a table's row, in which a pattern is text.
 *
 * @param {Record<string, any>} policy
 */
function policyOf({ user = {}, ...rest }) {
  const { pattern, ...others } = user;
  const whole = pattern === undefined ? others : { ...others, pattern: new RegExp(pattern) };
  return Object.freeze({ ...rest, user: Object.freeze(whole) });
}

const placesOf = (issues = []) => issues.map(({ code, start, end }) => ({ code, start, end }));
/** @param {Record<string, any>} row */
const marksOf = ({ issue, issues = issue === undefined ? [] : [issue] }) => issues.map(marked);
const BAD_POLICIES = [
  ...[{ host: "h" }, { hosts: ["a b"] }, { schemes: ["tel"] }, [], null, 5],
  ...[{ hosts: undefined }, { ports: ["5060"] }, { user: { pattern: undefined } }],
];

export default {
  check({ check }, { each, main }) {
    each("policy", ({ policy, text, ...row }) => {
      const result = check(text, policyOf(policy));
      same(placesOf(result.issues), marksOf(row));
      if (result.success) same(result.value, main.parse(text, { limits: policy.limits ?? {} }));
    });
    each(BAD_POLICIES, (policy) => same(check("sip:h", policy).issues[0].kind, "options"));
    each([undefined, null, 5, {}, Symbol("a")], (value) => same(check(value).success, false));
  },

  sipUriGuard({ sipUriGuard }, { each, main }) {
    each("policy", ({ policy, text, ...row }) => {
      same([text].filter(sipUriGuard(policyOf(policy))).length, marksOf(row).length === 0 ? 1 : 0);
    });
    each(BAD_POLICIES, (policy) => refused(main, () => sipUriGuard(policy), { kind: "options" }));
  },

  sipUriSchema({ sipUriSchema }, { each, main, one }) {
    each("policy", ({ policy, text, ...row }) => {
      const { issues, value } = sipUriSchema(policyOf(policy))["~standard"].validate(text);
      same(placesOf(issues), marksOf(row));
      same(value, issues === undefined ? text : undefined);
    });
    each(BAD_POLICIES, (policy) => refused(main, () => sipUriSchema(policy), { kind: "options" }));
    const { version, vendor, validate, jsonSchema } = sipUriSchema()["~standard"];
    one("names its version and vendor", () => same([version, vendor], [1, "sip-uri"]));
    one("refuses other values", () => same(validate(5).issues.length, 1));
    one("refuses other targets", () => refused(main, () => jsonSchema.input({ target: "x" })));
    const { type, pattern, maxLength } = jsonSchema.output({ target: "draft-2020-12" });
    one("describes a string", () => same([type, maxLength], ["string", 1278]));
    each("syntax", ({ text }) => {
      for (const flags of ["", "u"]) same(new RegExp(pattern, flags).test(text), false);
    });
    each("parse", ({ text }) => same(new RegExp(pattern, "u").test(text), true));
  },

  fromUserInput({ fromUserInput }, { each }) {
    each("user-input", ({ text, options, value, changes, issue }) => {
      const result = fromUserInput(text, freeze({ ...options }));
      same(result.value, value);
      same(
        result.changes?.map(({ code }) => code),
        changes,
      );
      same(result.issues?.map(({ code }) => code).join(), issue);
      if (result.success) same(fromUserInput(value, options), { ...result, changes: [] });
    });
    each([undefined, null, 5, {}, Symbol("a")], (value) => {
      same(fromUserInput(value).success, false);
    });
  },
};
