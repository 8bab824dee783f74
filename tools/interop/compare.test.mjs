import { expect, test } from "@jest/globals";
import { compareAddress, compareUri, namesIn } from "./compare.mjs";

const none = { user: null, password: null, port: null, parameters: [], headers: [] };
const plain = { ...none, scheme: "sip", user: "a", host: "h.example" };

/** @typedef {import("./compare.mjs").Reading} Reading @typedef {import("./compare.mjs").AddressReading} AddressReading */

/** @type {[text: string, reading: Reading | null, expected: string][]} */
const URIS = [
  ["sip:a@h.example", plain, "alike"],
  ["sip:a@h.example", null, "refused"],
  ["sip:a@h.example", { user: "a", host: "H.example" }, "alike"], // the rest is not shown
  ["sip:a@h.example", { ...plain, scheme: "sips" }, "scheme sips"],
  [
    "sip:a;b@h.example",
    { ...none, host: "a", parameters: [["b@h.example", null]] },
    "no user, host a, parameters b@h.example",
  ],
  ["sip:a%3Bb@h.example", { ...plain, user: "a;b" }, "alike"], // it has undone the escape
  ["sip:a%3bb@h.example", { ...plain, user: "a%3Bb" }, "alike"],
  ["sip:a%2541@h.example", { ...plain, user: "a%41" }, "alike"],
  ["sip:a%2541@h.example", { ...plain, user: "aA" }, "user aA"], // undone twice
  [
    "sip:a%3Bb@h.example",
    { ...plain, user: "a;b", written: "sip:a;b@h.example" },
    "written sip:a;b@h.example",
  ],
  ["sip:a@h.example", { ...plain, written: "sip:" }, "written sip:"],
  ["sip:a:w@h.example", plain, "no password"],
  ["sip:a:@h.example", plain, "alike"], // few can tell an empty password from none
  ["sip:[::1]:05060", { ...none, host: "::1", port: "5060" }, "alike"],
  ["sip:[::1]:0", { ...none, host: "::1" }, "no port"],
  ["sips:h.example", { ...none, host: "h.example", defaultPort: "5060" }, "default port 5060"],
  [
    "sips:h.example:5070",
    { ...none, host: "h.example", port: "5070", defaultPort: "5070" },
    "alike",
  ],
  [
    "sip:a@h.example;x;y=%20",
    {
      ...plain,
      parameters: [
        ["Y", " "],
        ["x", ""],
      ],
    },
    "alike",
  ],
  [
    "sip:a@h.example;x;y=%20",
    { ...plain, parameters: undefined, parameterText: "x;y=%20" },
    "alike",
  ],
  [
    "sip:a@h.example;x;y=1",
    { ...plain, parameters: undefined, parameterText: null },
    "no parameters",
  ],
  [
    "sip:a@h.example;x",
    {
      ...plain,
      parameters: [
        ["x", null],
        ["x", null],
      ],
    },
    "parameters x;x",
  ],
  ["sip:a@h.example;lr=on", { ...plain, parameters: [["lr", null]] }, "parameters lr"],
  ["sip:a@h.example;%6Cr", { ...plain, parameters: [["%6Cr", null]] }, "no lr"],
  ["sip:a@h.example;%6Cr", { ...plain, parameters: [["%6Cr", null]], lr: true }, "alike"],
  ["sip:a@h.example;LR", { ...plain, parameters: [["LR", null]], lr: false }, "no lr"],
  [
    "sip:a@h.example;transport=%75dp",
    { ...plain, parameters: [["transport", "%75dp"]] },
    "transport %75dp",
  ],
  ["sip:a@h.example;transport=UDP", { ...plain, parameters: [["transport", "udp"]] }, "alike"],
  ["sip:a@h.example;user=%70hone", { ...plain, parameters: [["user", "phone"]] }, "alike"],
  ["sip:a@h.example;ttl=015", { ...plain, parameters: [["ttl", "15"]] }, "alike"],
  [
    "sip:a@h.example;method=INVITE",
    { ...plain, parameters: [["method", "invite"]] },
    "parameters method=invite",
  ],
  ["sip:a@h.example?X-A=1&X-A=2", { ...plain, headers: [["X-A", "2"]] }, "headers X-A=2"],
  [
    "sip:a@h.example?X-A=1&X-B=",
    { ...plain, headers: undefined, headerText: "X-A=1&X-B=" },
    "alike",
  ],
];

test.each(URIS)("%s read as %j is %s", (text, reading, expected) => {
  expect(compareUri(text, reading)).toBe(expected);
});

const read = { displayName: null, uri: "sip:a@h", parameters: [] };

/** @type {[text: string, reading: AddressReading | null, expected: string][]} */
const ADDRESSES = [
  ["<sip:a@h>", read, "alike"],
  ["<sip:a@h>", null, "refused"],
  ['"" <sip:a@h>', { ...read, displayName: '""' }, "alike"],
  ['"B \\"x\\"" <sip:a@h>', { ...read, displayName: '"B \\"x\\""' }, "alike"],
  ['"B \\"x\\"" <sip:a@h>', { ...read, displayName: 'B "x"' }, "alike"],
  ["Bob Smith <sip:a@h>", { ...read, displayName: "Smith" }, "display name Smith"],
  ["<sip:a@h;x=1>", { ...read, uri: "sip:a@h;x=2" }, "URI sip:a@h;x=2"],
  ['<sip:a@h>;x="a\\"b;c"', { ...read, parameters: [["x", '"a\\"b;c"']] }, "alike"],
  ['<sip:a@h>;x="a";y', { ...read, parameters: undefined, parameterTexts: ["x=a", "y"] }, "alike"],
  ["<sip:a@h>;x=a", { ...read, parameters: [["x", "b"]] }, "parameters x=b"],
];

test.each(ADDRESSES)("%s read as %j is %s", (text, reading, expected) => {
  expect(compareAddress(text, reading)).toBe(expected);
});

test.each([
  ["alike", "alike"],
  ["refused", "refused"],
  ["no user, host a, parameters b, c", "user, host, parameters"],
  ["user-parameter %70hone, default port 5060", "user-parameter, default port"],
])("what differs in %j is %j", (text, names) => {
  expect(namesIn(text)).toBe(names);
});
