import { createReadStream, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, expect, jest, test } from "@jest/globals";
import { openInputs } from "../src/cli/inputs.ts";
import { main } from "../src/cli/main.ts";
import { FIELDS } from "../src/cli/options.ts";
import { progressOn } from "../src/cli/progress.ts";
import type { Streams } from "../src/cli/streams.ts";
import { run, sink } from "./support/run-cli.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const ALICE = '{"scheme":"sip","user":"al%69ce","password":null,"host":"h","port":null,';

test("prints a line of JSON for each URI", async () => {
  const { status, out, err } = await run(["sip:al%69ce@h;lr", "sips:b"]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out).toBe(
    `${ALICE}"parameters":[{"name":"lr","value":true}],"headers":[]}\n{"scheme":"sips","user":null,"password":null,"host":"b","port":null,"parameters":[],"headers":[]}\n`,
  );
});

test("--plain decodes, and leaves nothing that a terminal obeys", async () => {
  const { out } = await run([
    "--plain",
    "sip:%E2%80%AE%C2%9B%7F%F3%A0%81%81é%E2%80%A8@h".replace("é", "%C3%A9"),
  ]);
  expect(out).toContain('"user":"\\u202e\\u009b\\u007f\\udb40\\udc41é\\u2028"');
  expect(JSON.parse(out).user).toBe("\u202e\x9b\x7f\u{e0041}é\u2028");
});

test("continues after an invalid URI", async () => {
  const { status, out, err } = await run(["sip:a", "sip:b:secret@h;ttl=999;lr;lr", "sip:c"]);
  expect(status).toBe(1);
  expect(out.split("\n")).toHaveLength(3);
  expect(err).toBe(
    "sip:b:******@h;ttl=999;lr;lr\n               ^~~~~~~\nThe ttl must be 0 to 255, in one to three digits. (ttl-invalid)\n\n" +
      "sip:b:******@h;ttl=999;lr;lr\n                          ^~\nA parameter may appear only once. (parameter-duplicate)\n" +
      "See docs/issues.md#ttl-invalid\nSee docs/issues.md#parameter-duplicate\n",
  );
});

test("fits what it shows into the terminal", async () => {
  const err = sink("", { columns: 40 });
  const streams = { stdin: Readable.from([]), stdout: sink().stream, stderr: err.stream };
  expect(await main([`sip:${"a".repeat(100)}_`], streams, () => ({ version: "" }))).toBe(1);
  const [line] = err.written.text.split("\n");
  expect(line).toBe(`...${"a".repeat(32)}_`);
});

test("limits and constraints", async () => {
  const long = `sip:${"a".repeat(300)}@h?a=${"b".repeat(2000)}`;
  expect((await run([long])).err.match(/\(.*-too-long\)/g)).toHaveLength(2);
  expect((await run(["--no-limits", long])).status).toBe(0);
  expect((await run(["--max-uri", "306", "--max-headers=2002", long])).status).toBe(0);
  expect((await run(["--max-uri", "305", "--max-headers=2002", long])).status).toBe(1);
  expect((await run(["--no-limits", "--max-uri=305", long])).err).toContain("under 306");
  expect((await run(["--max-headers=0", "sip:h"])).status).toBe(0);
  expect((await run(["--max-uri=1048576", "sip:h"])).status).toBe(0);
  expect((await run(["sip:h;lr;lr"])).status).toBe(1);
  expect((await run(["--no-constraints", "sip:h;lr;lr"])).status).toBe(0);
  expect((await run(["sip:a_b"])).status).toBe(1);
  expect((await run(["--underscores", "sip:a_b"])).status).toBe(0);
});

test("--help and --version", async () => {
  for (const option of ["--help", "-h"]) {
    const { status, out, err } = await run([option]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^Usage: sip-uri /);
  }
  for (const argv of [["-v", "sip:h"], ["-V"], ["version"]]) {
    expect(await run(argv)).toEqual({ status: 0, out: "1.2.3\n", err: "" });
  }
});

test.each([
  [["--foo"], "Unknown option '--foo'"],
  [["--a.b"], "Unknown option '--a.b'"],
  [["--foo . bar. "], "Unknown option '--foo . bar. '"],
  [["--foo \nbar"], "Unknown option '--foo \u240abar'"],
  [["--a:secret@h"], "Unknown option '--a:******@h'"],
  [["--a\x1b[31m"], "Unknown option '--a\u241b[31m'"],
  [["--plain=1", "sip:h"], "Option '--plain' does not take an argument"],
  [["--max-uri"], "Option '--max-uri <value>' argument missing"],
  [
    ["--max-uri", "-1"],
    `Option '--max-uri' needs a value; write one that begins with "-" after "="`,
  ],
  [["--max-uri=1e3", "sip:h"], "--max-uri needs a whole number from 0 to 1048576"],
  [["--max-headers=", "sip:h"], "--max-headers needs a whole number from 0 to 1048576"],
  [["--max-headers=1048577", "sip:h"], "--max-headers needs a whole number from 0 to 1048576"],
  [["help", "me"], 'there is no command "me"'],
  [["--csv", "sip:h"], "parse has no option --csv"],
  [["--csv", "chek", "cdr.csv"], "parse has no option --csv (did you mean check?)"],
  [["redact", "--plain"], "redact has no option --plain"],
  [["check", "--csv", "--tsv"], "--csv and --tsv can't both be given"],
  [["check", "--column=2"], "--column needs --csv or --tsv"],
  ...["0", "", "-1", "1.5", "+1", "0x1"].map((column): [string[], string] => [
    ["check", "--csv", `--column=${column}`],
    "--column needs a whole number from 1, or a name",
  ]),
  [["check", "--format=xml"], "--format takes jsonl, tsv, text"],
  [["check", "--out=valid,hosts"], `--out takes ${Object.keys(FIELDS).join(", ")}`],
  [["check", "--policy=p.json", "--underscores"], "--policy and --underscores can't both be given"],
  [
    ["check", "--out=valid", "--format=text"],
    "--out needs --format jsonl or tsv: the format text has no fields",
  ],
  [["fix", "--wire", "--default-host=h", "x"], "--wire and --default-host can't both be given"],
  [["fix", "--wire", "--policy=p", "x"], "--wire and --policy can't both be given"],
  [["fix", "--wire", "--idn", "x"], "--wire and --idn can't both be given"],
  [["fix", "--default-host=h:1", "1"], "--default-host needs a host without a port"],
])("wrong usage %j", async (argv, message) => {
  const { status, out, err } = await run(argv);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toBe(`sip-uri: ${message}.\nTry "sip-uri --help".\n`);
});

const FOLDER = mkdtempSync(join(tmpdir(), "sip-uri-"));
writeFileSync(join(FOLDER, "policy.json"), '{"user": {"pattern": "["}}');
writeFileSync(join(FOLDER, "unknown.json"), '{"limits": false, "host": "secret"}');
writeFileSync(join(FOLDER, "control.json"), '{"\\u001b[31mhost": "secret"}');
writeFileSync(join(FOLDER, "list.json"), "[]");
writeFileSync(join(FOLDER, "null.json"), "null");
writeFileSync(join(FOLDER, "text.json"), "{secret");

test.each([
  [
    ["check", "sip:a:secret@h"],
    'there is no file "sip:a:******@h"; for a URI, use "sip-uri parse"',
  ],
  [["check", "SIPS:h"], 'there is no file "SIPS:h"; for a URI, use "sip-uri parse"'],
  [["check", "h"], 'there is no file "h"'],
  [["redact", "C:\\logs"], 'there is no file "C:\\logs"'],
  [["check", FOLDER], `"${FOLDER}" is a directory`],
  [["check", `${FOLDER}/list.json/a`], `"${FOLDER}/list.json/a" can't be read (ENOTDIR)`],
  [
    ["check", `--policy=${FOLDER}/none.json`],
    `the policy "${FOLDER}/none.json" can't be read (ENOENT)`,
  ],
  [["check", `--policy=${FOLDER}/text.json`], `the policy "${FOLDER}/text.json" is not JSON`],
])("a file that can't be read: %j", async (argv, message) => {
  const { status, out, err } = await run(argv);
  expect({ status, out, err }).toEqual({ status: 2, out: "", err: `sip-uri: ${message}.\n` });
});

test.each([
  ["policy.json", "The policy's user.pattern must be a regular expression \\(user.pattern\\)"],
  ["unknown.json", "The policy has an unknown property; it may have .* \\(host\\)"],
  ["control.json", "The policy has an unknown property; it may have .* \\(␛\\[31mhost\\)"],
  ["list.json", "The policy must be an object, such as \\{.*\\}"],
  ["null.json", "The policy must be an object, such as \\{.*\\}"],
])("a broken policy: %s", async (name, message) => {
  for (const command of ["check", "fix"]) {
    const { status, out, err } = await run([command, `--policy=${join(FOLDER, name)}`]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(new RegExp(`^sip-uri: ".*${name}": ${message}\\.\n$`));
  }
});

test.each(["-x", "check", "help", "version", "chek"])("after -- %s is a URI", async (text) => {
  const { status, err } = await run(["--", text]);
  expect(status).toBe(1);
  expect(err).toMatch(new RegExp(`^${text}\n\\^~*\n`));
  expect(err).not.toContain("Did you mean");
  expect((await run(["check", "--", "-x"])).err).toBe('sip-uri: there is no file "-x".\n');
});

test.each([
  ["chek", "check"],
  ["chekc", "check"],
  ["checkk", "check"],
  ["Check", "check"],
  ["normalise", "normalize"],
  ["normalizee", "normalize"],
  ["hlep", "help"],
  ["versoin", "version"],
])("a misspelled command: %s", async (word, command) => {
  const { status, err } = await run([word, "uris.txt"]);
  expect(status).toBe(1);
  expect(err.endsWith(`\nDid you mean "sip-uri ${command}"?\n`)).toBe(true);
});

test.each(["chk1", "cheeks", "sip:h:5060x", "normalizations", ""])(
  "not a misspelled command: %j",
  async (word) => {
    expect((await run([word, "uris.txt"])).err).not.toContain("Did you mean");
    expect((await run(["parse", "chek", word])).err).not.toContain("Did you mean");
  },
);

test("check writes a line for each line, and a summary", async () => {
  const { status, out, err } = await run(["check"], "sip:h\r\n\nsip:h:5060x");
  expect(status).toBe(1);
  expect(err).toBe("3 lines: 1 valid, 2 invalid\n");
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ line: 1, success: true, value: { host: "h", user: null } });
  expect(lines[1]).toMatchObject({ line: 2, success: false, issues: [{ code: "text-empty" }] });
  expect(lines[2]).toMatchObject({ line: 3, success: false, issues: [{ start: 10, end: 11 }] });
  expect(await run(["check"])).toEqual({
    status: 0,
    out: "",
    err: "0 lines: 0 valid, 0 invalid\n",
  });
});

test("check masks passwords, also those in the URIs of headers, unless --show-passwords is given", async () => {
  const text =
    "sip:a:secret@h;x=sip:b:secret%40h?Refer-To=%3Csip:c:secret%40h%3E\nsip:a:secret@h_\n";
  for (const argv of [["check"], ["check", "--plain"]]) {
    const { out } = await run(argv, text);
    expect(out).not.toContain("secret");
    expect(JSON.parse(out.split("\n")[0] as string).value).toMatchObject({
      user: "a",
      password: "***",
    });
    const shown = await run([...argv, "--show-passwords"], text);
    expect(shown.out.match(/secret/g)).toHaveLength(3);
  }
  const { out } = await run(["check"], "sip:a@h?b=c\n");
  expect(JSON.parse(out).value).toMatchObject({ password: null, headers: [{ value: "c" }] });
});

test("check takes the options", async () => {
  const plain = await run(["--plain", "check"], "sip:%61@h;LR\n");
  expect(plain.err).toBe("1 line: 1 valid, 0 invalid\n");
  expect(JSON.parse(plain.out).value).toMatchObject({ user: "a", parameters: { lr: true } });
  expect((await run(["check", "--max-uri=10"], "sip:alice@h\n")).status).toBe(1);
  expect((await run(["check", "--max-headers=1"], "sip:h?a=\n")).status).toBe(1);
  const long = `sip:${"a".repeat(500_000)}@h?a=${"b".repeat(500_000)}\n`;
  expect((await run(["check"], long)).status).toBe(1);
  expect((await run(["check", "--no-limits"], long)).status).toBe(0);
  const longer = await run(["check", "--no-limits"], long.repeat(5).replaceAll("\n", ""));
  const [issue] = JSON.parse(longer.out).issues;
  expect(issue).toMatchObject({ code: "headers-too-long", limit: 2 ** 20 });
});

test("check reads a line of the maximum length, in two chunks", async () => {
  const line = Buffer.from(`sip:${"a".repeat(250)}?a=${"b".repeat(1021)}\n`);
  const stdin = Readable.from([line.subarray(0, 700), line.subarray(700)]);
  expect((await run(["check"], stdin)).err).toBe("1 line: 1 valid, 0 invalid\n");
});

test("check leaves standard output open, and removes its progress line", async () => {
  let time = 0;
  jest.spyOn(Date, "now").mockImplementation(() => {
    time += 1000;
    return time;
  });
  const [out, err] = [sink(), sink("", { isTTY: true })];
  const stdin = Readable.from([Buffer.from("sip:h\n")]);
  await main(["check"], { stdin, stdout: out.stream, stderr: err.stream } as Streams, () => ({
    version: "",
  }));
  expect(out.stream.writableEnded).toBe(false);
  expect(err.written.text).toContain("\r1 line\x1b[K\r\x1b[K1 line: 1 valid, 0 invalid\n");
});

test("check writes in blocks", async () => {
  const blocks: number[] = [];
  let text = "";
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      blocks.push(chunk.length);
      text += chunk;
      done();
    },
  });
  const stdin = Readable.from([Buffer.from("\n".repeat(2000))]);
  await main(["check"], { stdin, stdout, stderr: sink().stream }, () => ({ version: "" }));
  expect(blocks.length).toBeGreaterThan(3);
  expect(blocks.length).toBeLessThan(20);
  const lines = text.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).line)).toEqual(lines.map((_, i) => i + 1));
  expect(lines).toHaveLength(2000);
  expect(Math.max(...blocks)).toBeLessThan(70_000);
});

test("a broken pipe ends quietly", async () => {
  for (const argv of [["check"], ["sip:h"], ["--help"], ["sip:"]]) {
    const { status, err } = await run(argv, "sip:h\n", [
      "EPIPE",
      argv[0] === "sip:" ? "EPIPE" : "",
    ]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
  }
});

test("no other failure leaves a stack trace", async () => {
  const full = await run(["check"], "sip:h\n", ["ENOSPC", ""]);
  expect(full).toMatchObject({ status: 2, err: "sip-uri: can't continue (ENOSPC).\n" });
  const nobody = await run(["check"], "sip:h\n", ["", "EPIPE"]);
  expect(nobody.status).toBe(0);
  expect((await run(["--foo"], "", ["", "EIO"])).status).toBe(2);
  const stdin = new Readable({ read: () => stdin.destroy(new TypeError("secret")) });
  expect((await run(["check"], stdin)).err).toBe("sip-uri: can't continue (TypeError).\n");
});

/** What a terminal gets while some lines are read. */
function progressOf({ quiet = false, name = "-", read = 500, ...streams }) {
  const err = sink("", { isTTY: true });
  let time = 0;
  const all = { stdin: {}, stdout: {}, stderr: err.stream, ...streams } as unknown as Streams;
  const [input] = openInputs([name], all);
  const progress = progressOn(all, input ? [input] : [], quiet, () => time);
  progress.update("1 line");
  time = 1000;
  if (input) input.bytesRead = read;
  progress.update("20 lines");
  progress.update("21 lines");
  progress.clear();
  return err.written.text;
}

test("progress on a terminal only", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sip-uri-"));
  const name = join(folder, "lines");
  writeFileSync(name, "x".repeat(1000));
  const fd = openSync(name, "r");
  const half = `\r[${"#".repeat(15)}${".".repeat(15)}]  50 % 20 lines\x1b[K\r\x1b[K`;
  expect(progressOf({ stdin: { fd } })).toBe(half);
  expect(progressOf({ name })).toBe(half);
  expect(progressOf({ stdin: { fd }, read: 2000 })).toContain(`[${"#".repeat(30)}] 100 %`);
  const empty = join(folder, "empty");
  writeFileSync(empty, "");
  expect(progressOf({ stdin: { fd: openSync(empty, "r") } })).toMatch(/^\r20 lines/);
  expect(progressOf({})).toBe("\r20 lines\x1b[K\r\x1b[K");
  expect(progressOf({ stdin: { fd: openSync("/dev/null", "r") } })).toMatch(/^\r20 lines/);
  expect(progressOf({ stdout: { isTTY: true } })).toBe("");
  expect(progressOf({ stdout: { isTTY: true }, quiet: true })).toMatch(/^\r20 lines/);
  expect(progressOf({ stdin: { isTTY: true } })).toBe("");
  expect(progressOf({ stdin: { isTTY: true }, name })).toBe(half);
  jest.replaceProperty(process, "env", { TERM: "dumb" });
  expect(progressOf({})).toBe("");
  const stream = createReadStream("", { fd });
  expect((await run(["check"], stream)).status).toBe(1);
});

test("the entry point takes the arguments of the process", async () => {
  let out = "";
  jest.replaceProperty(process, "argv", ["node", "cli", "--version"]);
  jest.spyOn(process.stdout, "write").mockImplementation(((text: string, done: () => void) => {
    out += text;
    done();
    return true;
  }) as never);
  const status = process.exitCode;
  await import("../src/cli.ts");
  process.exitCode = status;
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
