/**
 * npm run tool interop [-- --write] installs other SIP stacks and compares what they read with what
 * the library reads, in a network of their own that has a loopback interface only.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { CLIENTS } from "./calls/clients.mjs";
import { installDebian } from "./install.mjs";
import { start } from "./processes.mjs";
import { STACKS } from "./stacks/index.mjs";

const MEASURE = fileURLToPath(new URL("measure.mjs", import.meta.url));
const UNSHARE = [
  ...(process.getuid?.() === 0 ? [] : ["--map-root-user"]),
  ...["--net", "--pid", "--fork", "--kill-child"], // its processes end with it, however it ends
];
const LOOPBACK = "ip link set lo up";

const folder = mkdtempSync(`${tmpdir()}/sip-uri-interop-`);
process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const programs = [...Object.values(STACKS), ...Object.values(CLIENTS)];
await installDebian([...programs.flatMap(({ debian = [] }) => debian), "iproute2"]);

const isIsolated = spawnSync("unshare", [...UNSHARE, "sh", "-c", LOOPBACK]).status === 0;
const measure = [process.execPath, ...process.execArgv, MEASURE, ...process.argv.slice(2)];
const [command, ...args] = isIsolated
  ? ["unshare", ...UNSHARE, "sh", "-c", `${LOOPBACK} && exec "$@"`, "sh", ...measure, "--isolated"]
  : measure;
start(command, [...args, `--folder=${folder}`], {
  stdio: ["pipe", "inherit", "inherit"], // the pipe ends with this process, and measure.mjs with the pipe
}).on("close", (code) => process.exit(code ?? 1));
