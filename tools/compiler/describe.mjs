/**
 * Returns a function that words an expectation for an error message. The wording is Peggy's own: it is
 * cut out of the message that Peggy builds for a single expectation.
 *
 * @param {{ buildMessage(expected: object[], found: string | null): string }} syntaxError
 * @returns {(node: any) => string}
 */
export function createDescriber(syntaxError) {
  const [before, after] = syntaxError
    .buildMessage([{ type: "other", description: "\u0000" }], null)
    .split("\u0000");
  return (node) => {
    const message = syntaxError.buildMessage([expectation(node)], null);
    return message.slice(before.length, message.length - after.length);
  };
}

/** @param {any} node an AST node that can be expected */
function expectation(node) {
  switch (node.type) {
    case "named":
      return { type: "other", description: node.name };
    case "literal":
      return { type: "literal", text: node.value, ignoreCase: node.ignoreCase };
    case "class":
      return { ...node };
    default:
      return { type: "any" };
  }
}
