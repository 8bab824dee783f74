import { expect, test } from "@jest/globals";
import { maskPassword } from "../src/redact/mask.ts";
import { expectLinear } from "./support/count-reads.ts";

// No part of "secret" may be left.
test.each([
  ["sip:alice:secret@h", "sip:alice:******@h"],
  ["SIPS:alice:secret@h", "SIPS:alice:******@h"],
  ["sip:alice:sec ret@h", "sip:alice:*******@h"],
  ["sip:alice:secret@x@h", "sip:alice:********@h"],
  ["sip:alice:sec:ret@h", "sip:alice:*******@h"],
  ["sip:alice:secret", "sip:alice:******"],
  ["sip:alice:secret@", "sip:alice:******@"],
  ["sip:alice:x\nsecret@h", "sip:alice:********@h"],
  ["h:50\nsecret", "h:*********"],
  ["sip:alice:x-sip:secret@h", "sip:alice:************@h"],
  ["sip:al ice:secret@h", "sip:al ice:******@h"],
  ["alice:secret@h", "alice:******@h"],
  ["alice:secret", "alice:******"],
  ["alice:x\nsecret@h", "alice:********@h"],
  ["alice:secret@h sip:", "alice:******@h sip:"],
  ["gossip:secret@h", "gossip:******@h"],
  ["my-sip:secret@h", "my-sip:******@h"],
  ["//alice:secret@h", "//alice:******@h"],
  ["tel:alice:secret@h", "tel:alice:******@h"],
  ["hotel:secret@h", "hotel:******@h"],
  ["http://alice:secret@h", "http:**************@h"],
  ["<sip:alice:secret@h>", "<sip:alice:******@h>"],
  ['"A" <sip:alice:secret@h>', '"A" <sip:alice:******@h>'],
  ["sip:h;x=,sip:alice:secret@h", "sip:h;x=,sip:************@h"],
  ["sip%3Aalice%3Asecret%40h", "sip%3Aalice%3A******%40h"],
  [
    "sip:a:secret@h;ttl=999?Route=%3Csip%3Ab%3Asecret%40h%3E",
    "sip:a:******@h;ttl=999?Route=%3Csip%3Ab%3A******%40h%3E",
  ],
  ["sip:a:*b*@h_", "sip:a:***@h_"],
  ["sip:a:***@x@h_", "sip:a:*****@h_"],
  ["sip:alice:@h_", "sip:alice:@h_"],
  ["sip:h:5060; sip:a:x sip:b:y sip:b:5060", "sip:h:5060; sip:a:* sip:b:* sip:b:5060"],
  ["sip:alice:\u{1f511}é@h", "sip:alice:***@h"],
])("masks %j", (text, masked) => {
  expect(maskPassword(text)).toBe(masked);
  expect(masked).toHaveLength(text.length);
});

test.each([
  "",
  "sip:al ice@h",
  "tel:+14155550100",
  "<tel:+1-415-555-0100;ext=1>",
  "sip:h:5060;x=",
  "sip:bob@10.0.0.256",
  "sip:alice@[::1]:5060,",
  '"Alice" <sip:alice@h>',
])("leaves %j", (text) => {
  expect(maskPassword(text)).toBe(text);
});

test.each(["sip:", "sip:a:", "sip:a:b@", "%3a%40", "*", "@", ":", "\n", "sip:a:b@h "])(
  "takes linear time for %j",
  (piece) => expectLinear((n) => maskPassword(`sip:a:${piece.repeat(n)}`)),
);
