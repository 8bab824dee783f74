import { button, element } from "./dom.ts";

/** A text to try, and what it demonstrates. */
interface Example {
  readonly text: string;
  readonly shows: string;
}

const VALID: readonly Example[] = [
  { text: "sip:alice@atlanta.com", shows: "a user and a host" },
  { text: "sip:jack@example.com;transport=tcp", shows: "a transport" },
  { text: "sip:jack@example.com;secure=true", shows: "SRTP media (Twilio)" },
  { text: "sip:kate@example.com?X-hatchkey=4815162342", shows: "a custom header" },
  {
    text: "sips:alice:secretword@atlanta.com:5061;transport=tcp",
    shows: "TLS, a password and a port",
  },
  { text: "sip:+1-212-555-1212:1234@gateway.com;user=phone", shows: "a telephone number" },
  { text: "sip:bob@[2001:db8::10]:5070;transport=tls;lr", shows: "an IPv6 address" },
  {
    text: "sip:alice@atlanta.com;maddr=239.255.255.1;ttl=15;method=INVITE?subject=project%20x&priority=urgent",
    shows: "parameters and headers",
  },
];

const INVALID: readonly Example[] = [
  { text: "alice@example.com", shows: "no scheme" },
  { text: '"Bob" <sip:bob@example.com>', shows: "a display name" },
  { text: "+1 (212) 555-1212", shows: "a bare number" },
  { text: "sip:al ice@example.com", shows: "a space in the user" },
  { text: "sip:bob@my_pbx.example.com", shows: "an underscore in the host" },
  { text: "sip:bob@10.0.0.256:5060", shows: "an IPv4 address out of range" },
  { text: "sip:bob@2001:db8::10", shows: "an IPv6 address without brackets" },
  { text: "sips:bob@example.com;transport=udp;lr;lr", shows: "well formed, but forbidden" },
];

/** The text that the page starts with. */
export const FIRST_TEXT = VALID.at(-1)?.text as string;

/** Lists the examples as buttons. */
export function showExamples(container: HTMLElement, choose: (text: string) => void): void {
  container.append(group("Valid", VALID, choose), group("Invalid", INVALID, choose));
}

function group(title: string, examples: readonly Example[], choose: (text: string) => void) {
  const items = examples.map(({ text, shows }) => {
    const example = button("example", "", () => choose(text));
    example.append(element("code", "", text), element("span", "note", shows));
    return element("li", "", example);
  });
  return element("div", "", element("h3", "", title), element("ul", "", ...items));
}
