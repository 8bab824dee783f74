/** The values of a Contact that the library writes for the stacks, by kind. */
import { parse } from "../../src/index.ts";
import { serializeNameAddr } from "../../src/name-addr/index.ts";

const URIS = [
  "sip:a@h.example",
  "sip:a;b?c@h.example",
  "sip:h.example;lr",
  "sip:a@[::1]:5070;x=a%3Bb",
  "sip:a@h.example?X-Id=a%26b",
  "sips:j%40s@h.example;transport=tcp",
  "sip:a,b@h.example",
  "sip:a@h.example;x=[1:2]",
].map((text) => parse(text));

const DISPLAY_NAMES = {
  "display-name-none": [null],
  "display-name-empty": [""],
  "display-name-tokens": ["Bob", "Bob Smith", "A.B-C!%*_+`'~"],
  "display-name-comma": ["Bell, A.", "a,b"],
  "display-name-quote": ['say "hi"', '"'],
  "display-name-backslash": ["a\\b", "a\\\\b"],
  "display-name-backslash-last": ["\\", "end\\"],
  "display-name-angle-brackets": ["<sip:evil@x>", "a<b", "a>b"],
  "display-name-semicolon": ["a;tag=evil", "x=y"],
  "display-name-uri": ["sip:bob@x", "a@b"],
  "display-name-utf-8": ["José Müller", "日本", "😀"],
  "display-name-spaces": [" a ", "a  b", "a\tb"],
  "display-name-brackets": ["[x]", "(comment)", "{y}"],
};

const q = (name, value) => ({ name, value, quoted: true });
const PARAMETERS = {
  "parameter-tag": [[{ name: "tag", value: "abc" }]],
  "parameter-expires": [
    [
      { name: "expires", value: "60" },
      { name: "q", value: "0.5" },
    ],
  ],
  "parameter-instance": [
    [
      q("+sip.instance", "<urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF>"),
      { name: "reg-id", value: "1" },
    ],
  ],
  "parameter-quoted-separators": [[q("x", "b;c=d")], [q("x", "a,b")]],
  "parameter-quoted-quote": [[q("x", 'a"b;c=d')], [q("x", 'a"b')]],
  "parameter-quoted-token": [[q("methods", "INVITE")], [q("mobility", "fixed")]],
  "parameter-quoted-empty": [[q("x", "")]],
  "parameter-flag": [[{ name: "audio", value: true }, q("methods", "INVITE,BYE")]],
  "parameter-host": [[{ name: "h", value: "[::1]" }]],
};

/** @returns {{ kind: string, component: string, texts: string[] }[]} */
export function headerCorpus() {
  const tag = [{ name: "tag", value: "abc" }];
  return [
    ...Object.entries(DISPLAY_NAMES).map(([kind, displayNames]) => ({
      kind,
      component: "display name",
      texts: each(displayNames, [[], tag]),
    })),
    ...Object.entries(PARAMETERS).map(([kind, parameters]) => ({
      kind,
      component: "parameters",
      texts: each([null, "Bob", "Bell, A."], parameters),
    })),
  ];
}

/** A text for each display name, each list of parameters and each URI. */
function each(displayNames, lists) {
  return displayNames.flatMap((displayName) =>
    lists.flatMap((parameters) =>
      URIS.map((uri) => String(serializeNameAddr({ displayName, uri, parameters }))),
    ),
  );
}
