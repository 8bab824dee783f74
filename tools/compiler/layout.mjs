/**
 * Indents generated code, in which the brace that opens a block ends a line and the one that closes it
 * begins a line. Not for code from a grammar: a template string in it must stay as it is.
 *
 * @param {string} code
 */
export function indent(code) {
  let depth = 0;
  return code
    .split("\n")
    .map((line) => {
      if (line.startsWith("}")) depth--;
      const indented = "  ".repeat(depth) + line;
      if (line.endsWith("{")) depth++;
      return indented;
    })
    .join("\n");
}
