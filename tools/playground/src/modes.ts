import type { Mode } from "./mode.ts";
import { build } from "./modes/build.ts";
import { compare } from "./modes/compare.ts";
import { header } from "./modes/header.ts";
import { log } from "./modes/log.ts";
import { policy } from "./modes/policy.ts";
import { read } from "./modes/read.ts";
import { tel } from "./modes/tel.ts";
import { typed } from "./modes/typed.ts";

/** The modes, in the order of their tabs. The first one is shown at the start. */
export const MODES: readonly Mode[] = [read, build, compare, header, tel, typed, policy, log];
