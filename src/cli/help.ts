import { DEFAULT_LIMITS } from "../index.ts";
import { MAX_LIMIT } from "./arguments.ts";

export const HELP = `Usage: sip-uri [options] URI...
       sip-uri check [options] < FILE

The first form prints the components of each SIP or SIPS URI as a line of JSON, and marks what is
wrong with an invalid one. The second reads one URI per line (LF or CR LF, UTF-8) and writes a line
of JSON for each. "check" itself is never read as a URI.

Options:
  --plain           print plain text, with the escapes decoded, instead of wire text
  --show-passwords  check: print passwords, which are masked otherwise
  --max-uri N       the most characters before the headers' "?" (${DEFAULT_LIMITS.uri})
  --max-headers N   the most characters after it (${DEFAULT_LIMITS.headers})
  --no-limits       any length (check: up to ${MAX_LIMIT} characters each)
  --no-constraints  accept what the ABNF allows but an RFC forbids
  -h, --help        print this
  -v, --version     print the version
  --                the arguments after it are URIs, even if they begin with "-"

Exit status: 0 if all URIs are valid, 1 if one is invalid, 2 if the usage is wrong or input or output
fails. The password of an invalid URI is masked in the output.
`;
