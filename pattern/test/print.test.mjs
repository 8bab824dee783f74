import { expect, test } from "@jest/globals";
import { print } from "../print.mjs";

test("an element without a notation that all engines share stops the build", () => {
  const elements = /** @type {any} */ ([{ type: "Assertion", kind: "lookahead" }]);
  expect(() => print([{ type: "Concatenation", elements }])).toThrow(
    new TypeError("pattern: Assertion is not printed"),
  );
});
