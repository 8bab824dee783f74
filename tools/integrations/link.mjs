// Links "sip-uri", which the recipes import, to this checkout. A dependency on the folder would copy the
// root's packages into the lock here.
import { rmSync, symlinkSync } from "node:fs";

const link = new URL("node_modules/sip-uri", import.meta.url);
rmSync(link, { force: true, recursive: true });
symlinkSync(new URL("../..", import.meta.url), link, "junction");
