import { DEFAULT_LIMITS } from "../index.ts";
import { MAX_LIMIT } from "./arguments.ts";

export const HELP = `Usage: sip-uri [options] URI...
       sip-uri check [options] < FILE

The first form prints the components of each SIP or SIPS URI as a line of JSON. If a URI is invalid,
it shows where and why. The second form reads one URI per line (LF or CR LF, UTF-8) and writes a line
of JSON for each. "check" itself is never read as a URI.

Options:
  --plain           print plain text, with the escapes decoded, instead of wire text
  --show-passwords  check: print passwords, which are masked otherwise
  --max-uri N       allow at most N characters before the headers' "?" (default: ${DEFAULT_LIMITS.uri})
  --max-headers N   allow at most N characters after it (default: ${DEFAULT_LIMITS.headers})
  --no-limits       allow any length (check: up to ${MAX_LIMIT} characters each)
  --underscores     accept "_" in hosts
  --no-constraints  accept what the ABNF allows but an RFC forbids
  -h, --help        print this help
  -v, --version     print the version
  --                read what follows as URIs, even if it begins with "-"

Exit status: 0 if all URIs are valid, 1 if one is not, 2 for a usage or I/O error. The password of an
invalid URI is masked in the output.
`;
