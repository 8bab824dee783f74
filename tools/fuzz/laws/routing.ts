import { isDeepStrictEqual } from "node:util";
import type { SipUri } from "../../../src/index.ts";
import type { UriContext } from "../../../src/routing/index.ts";
import { oracleWithUnderscores } from "../../../test/oracle/agreement.ts";
import { accepts } from "../../../test/oracle/automaton.ts";
import {
  DANGEROUS,
  fold,
  headerKey,
  nameKey,
  plainOf,
  TOKEN,
  wireValue,
} from "../../../test/support/reference.ts";
import { choices } from "../choices.ts";
import { type Law, LENIENT, part } from "../law.ts";
import { attempt, ensure } from "../violation.ts";

/** The components with "-" in the column of RFC 3261 §19.1.1, Table 1; RFC 8599 §8. */
const FORBIDDEN: Readonly<Record<UriContext, string>> = {
  "request-uri": "method headers",
  to: "port method maddr ttl transport lr headers pn-provider pn-param pn-prid pn-purr",
  from: "port method maddr ttl transport lr headers pn-provider pn-param pn-prid pn-purr",
  "registration-contact": "method lr pn-purr",
  "redirection-contact": "method lr pn-provider pn-param pn-prid pn-purr",
  "dialog-contact": "method ttl headers pn-provider pn-param pn-prid",
  route: "method ttl headers pn-provider pn-param pn-prid pn-purr",
  external: "pn-provider pn-param pn-prid pn-purr",
};

/** Transports without encryption. */
const CLEAR: readonly (string | null)[] = ["udp", "tcp", "sctp", "ws"];

export const routingLaws: readonly Law[] = [
  {
    name: "restrictTo leaves nothing that Table 1 forbids",
    of: ["routing.restrictTo"],
    input: ["sip", "choices"],
    holds({ core, routing }, parts) {
      const { value } = core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      const context = choices(part(parts, 1))(Object.keys(FORBIDDEN) as UriContext[]);
      const forbidden = FORBIDDEN[context].split(" ");
      const { port, parameters, headers, ...rest } = routing.restrictTo(value, context);
      const isAllowed = ({ name }: { name: string }) => !forbidden.includes(nameKey(name));
      const expected = {
        ...value,
        port: forbidden.includes("port") ? null : value.port,
        parameters: value.parameters.filter(isAllowed),
        headers: forbidden.includes("headers") ? [] : value.headers,
      };
      const restricted: SipUri = { ...rest, port, parameters, headers };
      ensure(
        isDeepStrictEqual(restricted, expected),
        "what Table 1 forbids is there, or more is gone",
      );
      ensure(
        core.serialize(restricted, LENIENT) !== "",
        "restrictTo returns something that is not a URI",
      );
      return true;
    },
  },
  {
    name: "toRequest sets no dangerous header",
    of: ["routing.toRequest"],
    input: ["sip"],
    holds({ core, routing }, parts) {
      const { value } = core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      const request = attempt(() => routing.toRequest(value));
      const method = wireValue(value.parameters, "method");
      if (request === undefined) {
        ensure(typeof method === "string" && !TOKEN.test(method), "toRequest refuses a URI");
        return false;
      }
      const { headers, refused, body, requestUri } = request;
      ensure(TOKEN.test(request.method), "a method is not a token");
      ensure(
        request.method === (typeof method === "string" ? method : "INVITE"),
        "a method is another",
      );
      for (const { name, value: text } of headers) {
        ensure(!DANGEROUS.has(headerKey(encodeURIComponent(name))), "a dangerous header is set");
        ensure(TOKEN.test(name) && fold(name) !== "body", "something that is not a header is set");
        ensure(![...text].some(isControl), "a control character is in a header");
        const isWire = name.includes("%"); // octets that are not UTF-8
        ensure(isWire || core.getHeaders(value, name).includes(text), "a header has another value");
      }
      const count = headers.length + refused.length + (body === null ? 0 : 1);
      ensure(count === value.headers.length, "a header is lost");
      const bodies = value.headers.filter(({ name }) => nameKey(name) === "body");
      const first = bodies[0] && plainOf(bodies[0].value);
      ensure((body === null) === (bodies.length === 0), "the body is lost");
      ensure(first === undefined || body === first, "the body has changed");
      ensure(
        isDeepStrictEqual(requestUri, routing.restrictTo(value, "request-uri")),
        "the Request-URI is another",
      );
      ensure(requestUri.headers.length === 0, "a Request-URI has headers");
      ensure(
        wireValue(requestUri.parameters, "method") === undefined,
        "a Request-URI has a method",
      );
      return true;
    },
  },
  {
    name: "nextHop gives a host, a port and a transport that is as safe as the URI",
    of: ["routing.nextHop"],
    input: ["sip"],
    holds({ core, routing }, parts) {
      const { value } = core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      const hop = attempt(() => routing.nextHop(value));
      if (hop === undefined) {
        const isKept = core.safeParse(part(parts, 0), { limits: false }).success;
        ensure(!isKept || value.port === 0, "nextHop refuses a URI");
        return false;
      }
      const { host, port, transport } = hop;
      ensure(
        accepts(oracleWithUnderscores("host"), host),
        "nextHop returns something that is not a host",
      );
      const maddr = wireValue(value.parameters, "maddr");
      const wanted = typeof maddr === "string" ? plainOf(maddr) : value.host;
      ensure(host === wanted, "nextHop goes to another host");
      ensure(
        Number.isInteger(port) && port > 0 && port <= 65535,
        "nextHop returns something that is not a port",
      );
      ensure(value.port === null || port === value.port, "nextHop goes to another port");
      ensure(transport === null || TOKEN.test(transport), "a transport is not a token");
      ensure(
        transport === null || transport === fold(transport),
        "a transport is not in lower case",
      );
      const isClear = value.scheme === "sips" && CLEAR.includes(transport);
      ensure(!isClear, "a sips URI goes out in clear");
      return true;
    },
  },
];

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
}
