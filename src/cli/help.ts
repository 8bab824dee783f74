import { COMMANDS, type CommandName } from "./commands.ts";
import { FIELDS, OPTIONS, type OptionName } from "./options.ts";

const EXIT = `Exit status: 0 if all is valid, 1 if something is invalid, 2 if the arguments
are wrong, or something can't be read or written.`;

/** Returns the help of a command, or of all. */
export function helpOf(name: CommandName | null): string {
  return `${name === null ? overview() : details(name)}\n${EXIT}\n`;
}

function overview(): string {
  const names = Object.keys(COMMANDS) as CommandName[];
  const usages = names.map((name) => `sip-uri ${COMMANDS[name].usage}`);
  return `${usage(usages)}
       sip-uri help COMMAND

Commands:
${columns(names.map((name) => [name, COMMANDS[name].what]))}

Options of all commands:
${optionLines(["help", "version"])}
  --             read what follows as URIs or files, even if it begins with "-"

Examples:
${indent(names.map((name) => COMMANDS[name].examples[0]))}

If the first argument names a command, it is not read as a URI; to read it as
one, put "parse" or "--" before it. Passwords are masked in the output of check
and redact, and wherever an invalid URI is shown.
`;
}

function details(name: CommandName): string {
  const command = COMMANDS[name];
  const fields = columns(Object.entries(FIELDS));
  return `${usage([`sip-uri ${command.usage}`])}

${command.details}

Options:
${optionLines(command.options)}
${name === "check" ? `\nFields:\n${fields}\n` : ""}
Examples:
${indent(command.examples)}
`;
}

function usage(lines: readonly string[]): string {
  return `Usage: ${lines.join("\n       ")}`;
}

function optionLines(names: readonly OptionName[]): string {
  return columns(
    names.map((name) => {
      const option: { short?: string; value?: string; what: string } = OPTIONS[name];
      const { short, value, what } = option;
      return [`${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`, what];
    }),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(13, ...rows.map(([first]) => first.length));
  return indent(rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`));
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}
