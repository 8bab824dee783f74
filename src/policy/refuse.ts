import { unescapeText } from "../escape.ts";
import { hostType } from "../host-type.ts";
import { type Issue, issue } from "../issue.ts";
import type { Span } from "../locate.ts";
import type { SipUri } from "../types.ts";
import { holdsFsPath } from "./fs-path.ts";
import { POLICY_MESSAGES } from "./messages.ts";
import { at, nth, type Part, type Places, placesOf, type Refuse, within } from "./places.ts";
import type { Rules } from "./read-policy.ts";
import { refuseParameters, refuseTransport } from "./refuse-parameters.ts";

/** What a policy refuses of a URI that the grammar made of `text`. */
export function refusedBy(rules: Rules, uri: SipUri, text: string): Issue[] {
  const issues: Issue[] = [];
  let places: Places | undefined;
  const refuse: Refuse = (code, component, placeIn) => {
    places ??= placesOf(uri, text);
    const { start, end } = placeIn(places) as Span;
    issues.push(issue("policy", code, POLICY_MESSAGES[code], component, start, end));
  };
  if (rules.schemes?.includes(uri.scheme) === false) {
    refuse("scheme-not-allowed", "scheme", ({ scheme }) => scheme);
  }
  refuseUserinfo(rules, uri, refuse);
  refuseHostport(rules, uri, refuse);
  refuseParameters(rules, uri, refuse);
  refuseTransport(rules, uri, refuse);
  refuseHeaders(rules, uri, refuse);
  if (!rules.controlCharacters && text.includes("%")) refuseControlCharacters(uri, refuse);
  return issues;
}

function refuseUserinfo(rules: Rules, { user, password }: SipUri, refuse: Refuse): void {
  if (user === null) {
    if (rules.isUserRequired) refuse("user-required", "user", ({ host }) => at(host.start, 0));
    return;
  }
  const slashes = /^(?:\/|%2F){2}/i.exec(user)?.[0].length ?? 0;
  if (slashes > 0 && !rules.doubleSlash) {
    refuse("user-double-slash", "user", (places) => within(places.user, 0, slashes));
  }
  const leadsElsewhere = (wire: string) =>
    rules.isHostportRestricted && holdsFsPath(unescapeText(wire));
  if (!rules.admitsUser(unescapeText(user)) || leadsElsewhere(user)) {
    refuse("user-not-allowed", "user", (places) => places.user);
  }
  if (password !== null && (!rules.password || leadsElsewhere(password))) {
    refuse("password-not-allowed", "password", (places) => places.password);
  }
}

function refuseHostport(rules: Rules, uri: SipUri, refuse: Refuse): void {
  if (rules.hosts?.(uri.host) === false) refuse("host-not-allowed", "host", ({ host }) => host);
  if (rules.hostTypes?.includes(hostType(uri)) === false) {
    refuse("host-type-not-allowed", "host", ({ host }) => host);
  }
  if (uri.port !== null && rules.ports?.includes(uri.port) === false) {
    refuse("port-not-allowed", "port", ({ port }) => port);
  }
}

function refuseHeaders(rules: Rules, { headers }: SipUri, refuse: Refuse): void {
  headers.forEach(({ name }, i) => {
    const code = rules.headers(name);
    if (code !== null) refuse(code, "headers", nth("headers", i));
  });
}

/** An escape of a control character of ASCII or, as UTF-8, of Latin-1 (Unicode's category Cc). */
const ESCAPED_CONTROL = /%(?:[01][\dA-F]|7F|C2%[89][\dA-F])/i;

/** The first one of each component is marked. Wire text itself holds none. */
function refuseControlCharacters(uri: SipUri, refuse: Refuse): void {
  const search = (component: Part, wire: string | null, placeIn: Parameters<Refuse>[2]): void => {
    const found = wire && ESCAPED_CONTROL.exec(wire);
    if (!found) return;
    const { index, 0: escapes } = found;
    refuse("control-character", component, (places) =>
      within(placeIn(places), index, escapes.length),
    );
  };
  search("user", uri.user, ({ user }) => user);
  search("password", uri.password, ({ password }) => password);
  uri.parameters.forEach(({ name, value }, i) => {
    search("parameters", `${name}=${value}`, nth("parameters", i));
  });
  uri.headers.forEach(({ name, value }, i) => {
    search("headers", `${name}=${value}`, nth("headers", i));
  });
}
