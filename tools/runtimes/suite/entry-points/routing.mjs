/** The cases of `sip-uri/routing`: one function for each export. */
import { freeze, named, refused, same } from "../check.mjs";

const LENIENT = { constraints: false };

export default {
  restrictTo({ restrictTo }, { each, main }) {
    each("table1", ({ component: _, text, ...contexts }) => {
      const without = text.replace(/[:;?][^:;?@]*$/, "").replace(/^sip$/, text);
      for (const [context, cell] of Object.entries(contexts)) {
        const restricted = restrictTo(freeze(main.parse(text)), context);
        same(main.serialize(restricted), cell === "-" ? without : text);
      }
    });
    each(["To", "", "__proto__", "toString", null, 5], (context) => {
      refused(main, () => restrictTo(main.parse("sip:h"), context), { kind: "type" });
    });
  },

  toRequest({ toRequest }, { each, main }) {
    each("request", ({ text, method, requestUri, headers, refused: not, body = null }) => {
      const { requestUri: uri, ...rest } = toRequest(freeze(main.parse(text, LENIENT)));
      same(rest, { method, body, headers: named(headers), refused: named(not) });
      same(main.serialize(uri), requestUri);
    });
    each(["A/B", "[", "A%20B:"], (method) => {
      const uri = main.parse(`sip:h;method=${method}`, LENIENT);
      refused(main, () => toRequest(uri), { code: "method-invalid" });
    });
  },

  nextHop({ nextHop }, { each, main }) {
    each("next-hop", ({ text, host, port, transport }) => {
      same(nextHop(freeze(main.parse(text, LENIENT))), { host, port, transport });
    });
    each(["a b", "h:1", "", "[::"], (host) => {
      refused(main, () => nextHop({ ...main.parse("sip:h"), host }), { component: "host" });
    });
  },
};
