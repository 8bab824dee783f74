// The recipes import "sip-uri", which is this checkout. A dependency on its folder would write the
// root's packages into the lock of this one.
import { rmSync, symlinkSync } from "node:fs";

const link = new URL("node_modules/sip-uri", import.meta.url);
rmSync(link, { force: true, recursive: true });
symlinkSync(new URL("../..", import.meta.url), link, "junction");
