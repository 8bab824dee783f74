// Links "sip-uri", which the recipes import, to this checkout. A dependency on the folder would copy the
// root's packages into the lock of the tool. npm runs it in the tool's folder.
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const link = join(process.cwd(), "node_modules/sip-uri");
rmSync(link, { force: true, recursive: true });
symlinkSync(fileURLToPath(new URL("../..", import.meta.url)), link, "junction");
