// End to end: the built command in a process of its own.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

function start(argv: string[]) {
  const child = spawn(process.execPath, [CLI, ...argv]);
  const got = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    got.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    got.err += text;
  });
  const ended = new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, ...got }));
  });
  return { child, ended };
}

function run(argv: string[], input: string | Uint8Array = "") {
  const { child, ended } = start(argv);
  child.stdin.on("error", () => {}); // not every run reads it
  child.stdin.end(input);
  return ended;
}

test("the command of README's first screen", async () => {
  const { status, out, err } = await run(["sip:alice@example.com;transport=tls?X-Id=42"]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(JSON.parse(out)).toEqual({
    scheme: "sip",
    user: "alice",
    password: null,
    host: "example.com",
    port: null,
    parameters: [{ name: "transport", value: "tls" }],
    headers: [{ name: "X-Id", value: "42" }],
  });
});

test.each([
  ["sip:h;transport=tcp,x", "                   ^"],
  ["sip:h:5060x", "          ^"],
  ["sip:bob@10.0.0.256", "        ^~~~~~~~~~"],
  ["sip:12345", "    ^~~~~"],
  ["sip:al ice@h", "      ^"],
  ["sip:a@[::1", "          ^"],
  ["sip:a@b;x=", "          ^"],
])("the caret of %s", async (uri, caret) => {
  const { status, out, err } = await run([uri]);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  const [line, under, message, link, ...rest] = err.split("\n");
  expect(line).toHaveLength(uri.length);
  expect(under).toBe(caret);
  const [, code] = /^[A-Z].*\. \(([a-z\d-]+)\)$/.exec(message ?? "") ?? [];
  expect(link).toBe(`See docs/issues.md#${code}`);
  expect(rest).toEqual([""]);
});

test("a password is never shown", async () => {
  const uris = [
    "sip:alice:hunter2@ex_ample.com",
    "sip:alice:hun ter2@example.com",
    "sip:alice:hunter2@x@example.com",
    "sip:alice:hunter2",
    "alice:hunter2@example.com",
    "//alice:hunter2@example.com",
    '"A" <sip:alice:hunter2@example.com>',
    `sip:alice:hunter2@${"a".repeat(240)}.com`,
    "sip:alice:hunter2@h;ttl=999",
    "sip:h;ttl=999?Route=%3Csip:alice:hunter2%40h%3E",
  ];
  const { status, out, err } = await run(uris);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).not.toMatch(/hun|ter2/);
  expect(err.match(/^.*\*{7}.*$/gm)).toHaveLength(uris.length);
});

test("wrong usage", async () => {
  for (const argv of [
    ["--foo", "sip:h"],
    ["--max-uri=x", "sip:h"],
    ["check", "--json"],
  ]) {
    const { status, out, err } = await run(argv);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^sip-uri: .*\.\nTry "sip-uri --help".\n$/);
  }
});

test("the version is the package's; the file can be executed", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(await run(["--version"])).toEqual({ status: 0, out: `${version}\n`, err: "" });
  expect(readFileSync(CLI, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  accessSync(CLI, constants.X_OK);
});

test("check splits at LF and CR LF, and at nothing else", async () => {
  const { status, out, err } = await run(["check"], "sip:a\r\nsip:b\u2028sip:c\rsip:d\nsip:e");
  expect(status).toBe(1);
  expect(err).toBe("3 lines: 2 valid, 1 invalid\n"); // and no progress bar
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).success);
  expect(lines).toEqual([true, false, true]);
  expect(await run(["check"], "sip:a\n")).toMatchObject({ status: 0 });
});

test("check answers at once, and memory is constant whatever the length of a line", async () => {
  const { child, ended } = start(["check"]);
  child.stdin.write("sip:a\n");
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const chunk = Buffer.alloc(2 ** 16, "a");
  let most = 0;
  async function* fiftyMegabytes() {
    for (let i = 0; i < 800; i++) {
      yield chunk;
      if (i % 100 === 0) most = Math.max(most, rssOf(child.pid));
    }
  }
  await pipeline(Readable.from(fiftyMegabytes()), child.stdin);
  const { status, out } = await ended;
  expect(status).toBe(1);
  const actual = 800 * 2 ** 16;
  expect(JSON.parse(out.split("\n")[1] as string).issues).toMatchObject([
    { code: "uri-too-long", limit: 254, actual, start: 254, end: actual },
  ]);
  expect(most).toBeLessThan(150 * 1024);
});

/** Kilobytes in memory; 0 where there is no /proc. */
function rssOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

test("a directory or a closed standard input is an error, and /dev/null is an empty one", () => {
  const shell = (redirection: string) => {
    const command = `"${process.execPath}" "${CLI}" check ${redirection}`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    return `${status} ${stderr.split("\n", 1)[0]}`;
  };
  if (process.platform === "win32") return;
  expect(shell("< /")).toBe("2 sip-uri: standard input is a directory.");
  expect(shell("<&-")).toBe("2 sip-uri: standard input is closed.");
  expect(shell("< /dev/null")).toBe("0 0 lines: 0 valid, 0 invalid");
});

test("thousands of issues of one URI are counted, not drawn", async () => {
  const { status, err } = await run(["--no-limits", `sip:h${";a".repeat(16_000)}`]);
  expect(status).toBe(1);
  expect(err.length).toBeLessThan(10_000);
  expect(err).toMatch(/\n\n15994 more issues\.\nSee docs\/issues\.md#parameter-duplicate\n$/);
});

test("a broken pipe ends quietly", async () => {
  const { child, ended } = start(["check"]);
  child.stdin.on("error", () => {}); // it stops reading
  child.stdout.once("data", () => child.stdout.destroy());
  const lines = Buffer.from("sip:h\n".repeat(10_000));
  const timer = setInterval(() => child.stdin.write(lines), 1);
  const { status, err } = await ended;
  clearInterval(timer);
  expect({ status, err }).toEqual({ status: 0, err: "" });
});
