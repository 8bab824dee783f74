/** What each command writes, as a table: arguments and input, and both outputs with the status. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { COMMANDS } from "../src/cli/commands.ts";
import { helpOf } from "../src/cli/help.ts";
import { OPTIONS } from "../src/cli/options.ts";
import { redact } from "../src/redact/index.ts";
import { runs } from "./support/arbitraries.ts";
import { run } from "./support/run-cli.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const FOLDER = mkdtempSync(join(tmpdir(), "sip-uri-"));

/** Writes a file, and returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

/** What a run wrote, with the folder of the files left out. */
async function written(argv: readonly string[], input?: string | Uint8Array | Readable) {
  const { status, out, err } = await run(argv, input);
  return [status, out.replaceAll(FOLDER, ""), err.replaceAll(FOLDER, "")] as const;
}

const URIS = file("uris.txt", "sip:a:secret@b\r\nsip:h:5060x\n");
const CSV = 'id,"the ""URI"""\r\n1,sip:a@b\r\n\r\n2,"sip:c\r\nd"\r\n3\r\n4,"sip:z"';
const TSV = 'id\tfrom\n1\tsip:a@b\n2\t"sip:a@b"\n3';

type Line = readonly [
  title: string,
  argv: readonly string[],
  input: string | Uint8Array,
  expected: readonly [status: number, out: string, err: string],
];

const H = '{"scheme":"sip","user":null,"password":null,"host":"h","port":null,';
const PARSED_H = `${H}"parameters":[],"headers":[]}`;
const EMPTY =
  '{"success":false,"issues":[{"kind":"syntax","code":"text-empty","message":"Write a SIP URI.","component":null,"start":0,"end":0,"path":null}]}';
const BLOCK = (line: string, marks: string, message: string, code: string) =>
  `${line}\n${marks}\n${message} (${code})\nSee docs/issues.md#${code}\n`;
const NO_PORT = "The port must be a number from 0 to 65535.";

describe("parse", () => {
  test.each<Line>([
    ["a command's name", ["parse", "sip:h"], "", [0, `${PARSED_H}\n`, ""]],
    ["lines", [], "sip:h\r\nsip:h", [0, `${PARSED_H}\n${PARSED_H}\n`, ""]],
    ["lines and arguments", ["sip:h", "-"], "sip:h", [0, `${PARSED_H}\n${PARSED_H}\n`, ""]],
    ["no line", ["-"], "", [0, "", ""]],
    ["no line without an argument", [], "", [0, "", ""]],
    [
      "an object for each",
      ["--json", "", "sip:h"],
      "",
      [1, `${EMPTY}\n{"success":true,"value":${PARSED_H}}\n`, ""],
    ],
    [
      "decoded objects",
      ["--json", "--plain", "sip:%61@h;lr"],
      "",
      [
        0,
        '{"success":true,"value":{"scheme":"sip","user":"a","password":null,"host":"h","port":null,"parameters":{"lr":true},"headers":{}}}\n',
        "",
      ],
    ],
    [
      "the name of a file",
      [URIS],
      "",
      [
        1,
        "",
        `${BLOCK("/uris.txt", "^", 'Begin with "sip:" or "sips:".', "scheme-missing")}"/uris.txt" is a file. To check its lines, use "sip-uri check".\n`,
      ],
    ],
    [
      "a command's name after --",
      ["--json", "--", "check", "sip:h"],
      "",
      [1, expect.stringMatching(/^\{"success":false,.*\n\{"success":true,.*\n$/), ""],
    ] as never,
    [
      "help as a URI",
      ["parse", "help"],
      "",
      [1, "", BLOCK("help", "^", 'Begin with "sip:" or "sips:".', "scheme-missing")],
    ],
    [
      "a telephone number",
      ["tel:+1(415)555"],
      "",
      [1, "", expect.stringMatching(/^tel:\+1\(415\)555\n/)],
    ] as never,
  ])("%s", async (_, argv, input, expected) => {
    expect(await written(argv, input)).toEqual(expected);
  });

  test("a line that is too long to be kept has its issues, without its text", async () => {
    const input = Readable.from([Buffer.from("sip:"), Buffer.from("a".repeat(6000))]);
    const [status, out, err] = await written([], input);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(/^The URI must be under 255 characters, not 6004\. \(uri-too-long\)\nSee /);
  });
});

describe("fix and normalize", () => {
  test.each<Line>([
    ["input", ["fix", " <SIP:bob@h.com>"], "", [0, "sip:bob@h.com\n", ""]],
    ["no line", ["fix"], "", [0, "", ""]],
    ["no line as JSON", ["normalize", "--json"], "", [0, "", ""]],
    ["lines", ["fix"], "bob@h.com\nsip:h", [0, "sip:bob@h.com\nsip:h\n", ""]],
    [
      "an empty line for what can't be fixed",
      ["fix", "-"],
      "bob\nsip:h",
      [
        1,
        "\nsip:h\n",
        BLOCK(
          "bob",
          "^~~",
          "This can be read in more than one way: write the whole URI, as in sip:alice@example.com.",
          "ambiguous",
        ),
      ],
    ],
    ["a default host", ["fix", "--default-host=h.com", "bob"], "", [0, "sip:bob@h.com\n", ""]],
    ["IDN", ["fix", "--idn", "bob@bücher.example"], "", [0, "sip:bob@xn--bcher-kva.example\n", ""]],
    ["no IDN", ["fix", "bob@bücher.example"], "", [1, "\n", expect.stringContaining("(")]] as never,
    [
      "a policy that refuses",
      ["fix", `--policy=${file("one.json", '{"hosts":["h"]}')}`, "sip:bob@i"],
      "",
      [1, "\n", BLOCK("sip:bob@i", "        ^", "This host is not allowed.", "host-not-allowed")],
    ],
    [
      "limits",
      ["fix", "--max-uri=5", "sip:ab"],
      "",
      [1, "\n", expect.stringContaining("under 6")],
    ] as never,
    ["underscores", ["fix", "--underscores", "bob@h_1"], "", [0, "sip:bob@h_1\n", ""]],
    [
      "a policy",
      ["fix", "--json", `--policy=${file("hosts.json", '\ufeff{"hosts":["h"]}')}`, "sip:bob@h"],
      "",
      [0, '{"success":true,"value":"sip:bob@h","changes":[]}\n', ""],
    ],
    ["the wire", ["fix", "--wire", "<sip:1#2@h;;lr>"], "", [0, "sip:1%232@h;lr\n", ""]],
    [
      "the wire's changes",
      ["fix", "--wire", "--json", "sip:@h"],
      "",
      [
        0,
        '{"success":true,"value":"sip:h","changes":[{"code":"empty-user-removed","message":"An \\"@\\" without a user was removed.","start":4,"end":5}]}\n',
        "",
      ],
    ],
    ["the wire's issues", ["fix", "--wire", "--json", ""], "", [1, `${EMPTY}\n`, ""]],
    ["the normal form", ["normalize", "SIP:%61@H"], "", [0, "sip:a@h\n", ""]],
    [
      "the normal form of what is allowed",
      ["normalize", "--no-constraints", "--underscores", "sip:h_;lr;lr"],
      "",
      [0, "sip:h_;lr;lr\n", ""],
    ],
    [
      "a normal form",
      ["normalize", "--json", "sip:H"],
      "",
      [0, '{"success":true,"value":"sip:h"}\n', ""],
    ],
    ["no normal form", ["normalize", "--json", ""], "", [1, `${EMPTY}\n`, ""]],
  ])("%s", async (_, argv, input, expected) => {
    expect(await written(argv, input)).toEqual(expected);
  });
});

describe("check", () => {
  const one = (what: string) => `1 line: ${what}\n`;

  test.each<Line>([
    [
      "a file",
      ["check", "--format=text", "--text", URIS],
      "",
      [
        1,
        `/uris.txt:1: valid: sip:a:***@b\n/uris.txt:2:11: ${NO_PORT} (port-invalid): sip:h:5060x\n`,
        "2 lines: 1 valid, 1 invalid\n  1  See docs/issues.md#port-invalid\n",
      ],
    ],
    [
      "files and standard input",
      ["check", "--format=tsv", URIS, "-", URIS],
      "sip:c",
      [
        1,
        "/uris.txt\t1\ttrue\t\tb\ta\tsip:a@b\t\n/uris.txt\t2\tfalse\tport-invalid\t\t\t\t\n" +
          "\t1\ttrue\t\tc\t\tsip:c\t\n" +
          "/uris.txt\t1\ttrue\t\tb\ta\tsip:a@b\t\n/uris.txt\t2\tfalse\tport-invalid\t\t\t\t\n",
        "5 lines: 3 valid, 2 invalid\n",
      ],
    ],
    [
      "JSON with the file and the text",
      ["check", "--text", URIS],
      "",
      [
        1,
        expect.stringMatching(
          /^\{"file":".*uris.txt","line":1,"text":"sip:a:\*\*\*@b","success":true,"value":\{.*\n\{"file":".*","line":2,"text":"sip:h:5060x","success":false,"issues":\[.*\]\}\n$/,
        ),
        "2 lines: 1 valid, 1 invalid\n",
      ],
    ] as never,
    ["quiet", ["check", "-q"], "sip:a\nb", [1, "", "2 lines: 1 valid, 1 invalid\n"]],
    [
      "quiet, with the codes",
      ["check", "--quiet", "--format=text"],
      "\na\nb",
      [
        1,
        "",
        "3 lines: 0 valid, 3 invalid\n  2  See docs/issues.md#scheme-missing\n  1  See docs/issues.md#text-empty\n",
      ],
    ],
    [
      "all fields",
      ["check", "--out=number,aor,port,host,user,scheme,code,valid,text,line,file", "--format=tsv"],
      "sip:+1-415:x@H:5;user=phone",
      [
        0,
        "+1415\tsip:+1-415@h:5\t5\tH\t+1-415\tsip\t\ttrue\tsip:+1-415:***@H:5;user=phone\t1\t\n",
        one("1 valid, 0 invalid"),
      ],
    ],
    [
      "fields of an invalid line, as JSON",
      ["check", "--out=number,aor,port,code,text"],
      "sip:a:b@h_",
      [
        1,
        '{"number":null,"aor":null,"port":null,"code":"host-underscore","text":"sip:a:*@h_"}\n',
        one("0 valid, 1 invalid"),
      ],
    ],
    [
      "fields, and the text",
      ["check", "--out=line,code", "--text", "--format=tsv"],
      "sip:a:b@h_",
      [1, "1\thost-underscore\tsip:a:*@h_\n", one("0 valid, 1 invalid")],
    ],
    [
      "fields, and the text only once",
      ["check", "--out=text,line", "--text", "--format=tsv"],
      "sip:h",
      [0, "sip:h\t1\n", one("1 valid, 0 invalid")],
    ],
    [
      "decoded fields, without controls",
      ["check", "--plain", "--out=user,text", "--format=tsv"],
      "sip:%09%C2%85@h",
      [0, "␉\\u{85}\tsip:%09%C2%85@h\n", one("1 valid, 0 invalid")],
    ],
    [
      "the text, without controls",
      ["check", "--text", "--format=text"],
      "\ta\u202e",
      [
        1,
        "-:1:1: Remove the white space, or write a space as %20. (white-space): ␉a\\u{202E}\n",
        expect.any(String),
      ],
    ] as never,
    [
      "the text as it is",
      ["check", "--text", "--show-passwords", "--format=tsv", "--invalid"],
      "sip:a\nsip:a:b@h_",
      [1, "2\tsip:a:b@h_\tfalse\thost-underscore\t\t\t\t\n", "2 lines: 1 valid, 1 invalid\n"],
    ],
    [
      "a column of CSV by name",
      ["check", "--csv", '--column=the "URI"', "--out=line,valid,text", "--format=tsv"],
      `\ufeff${CSV}`,
      [
        1,
        "2\ttrue\tsip:a@b\n3\tfalse\t\n4\tfalse\tsip:c␍␊d\n6\tfalse\t\n7\ttrue\tsip:z\n",
        "5 rows: 2 valid, 3 invalid\n",
      ],
    ],
    ...["csv", "tsv"].flatMap((kind): Line[] => [
      [
        `blank lines of ${kind}`,
        ["check", `--${kind}`, "--column=from", "--out=line,code,text", "--format=tsv"],
        "from\n\r\n\nsip:a@b\n   \n\n",
        [
          1,
          "2\ttext-empty\t\n3\ttext-empty\t\n4\t\tsip:a@b\n5\twhite-space\t   \n6\ttext-empty\t\n",
          "5 rows: 1 valid, 4 invalid\n",
        ],
      ],
      [
        `a first line of ${kind} that is blank`,
        ["check", `--${kind}`, "--out=line,valid", "--format=tsv"],
        "\nsip:h",
        [1, "1\tfalse\n2\ttrue\n", "2 rows: 1 valid, 1 invalid\n"],
      ],
      [
        `nothing but a line end of ${kind}`,
        ["check", `--${kind}`, "--quiet"],
        "\ufeff\n",
        [1, "", "1 row: 0 valid, 1 invalid\n"],
      ],
    ]),
    [
      "a column of CSV by number",
      ["check", "--csv", "--column=1", "--out=line,text", "--format=tsv"],
      "a\u2028b,c\rd\ne",
      [1, "1\ta\\u{2028}b\n2\te\n", "2 rows: 0 valid, 2 invalid\n"],
    ],
    [
      "CSV with stray quotes",
      ["check", "--csv", "--out=text", "--format=tsv"],
      '"a"b\nc"d"\n',
      [1, '"a"b\nc"d"\n', "2 rows: 0 valid, 2 invalid\n"],
    ],
    [
      "a column of TSV by name",
      ["check", "--tsv", "--column=from", "--out=line,valid,text", "--format=tsv"],
      TSV,
      [1, '2\ttrue\tsip:a@b\n3\tfalse\t"sip:a@b"\n4\tfalse\t\n', "3 rows: 1 valid, 2 invalid\n"],
    ],
    [
      "a column of TSV by number",
      ["check", "--tsv", "--column=2", "--out=line,valid", "--format=tsv", "--invalid"],
      TSV,
      [1, "1\tfalse\n3\tfalse\n4\tfalse\n", "4 rows: 1 valid, 3 invalid\n"],
    ],
    [
      "a first column that is empty, and a mark",
      ["check", "--csv", "--column=2nd", "--out=line,text"],
      "\ufeff2nd,x2\n,a\n\n",
      [1, '{"line":2,"text":""}\n{"line":3,"text":""}\n', "2 rows: 0 valid, 2 invalid\n"],
    ],
    [
      "a column with a number at its end",
      ["check", "--tsv", "--column=x2", "--out=text"],
      "\ufeffa\tx2\nb\tsip:c",
      [0, '{"text":"sip:c"}\n', "1 row: 1 valid, 0 invalid\n"],
    ],
    [
      "the tenth column",
      ["check", "--csv", "--column=10", "--out=text"],
      "1,2,3,4,5,6,7,8,9,sip:a",
      [0, '{"text":"sip:a"}\n', "1 row: 1 valid, 0 invalid\n"],
    ],
    [
      "all issues of a line",
      ["check", "--format=text"],
      "sip:h;ttl=999;lr;lr",
      [
        1,
        "-:1:7: The ttl must be 0 to 255, in one to three digits. (ttl-invalid)\n-:1:18: A parameter may appear only once. (parameter-duplicate)\n",
        "1 line: 0 valid, 1 invalid\n  1  See docs/issues.md#ttl-invalid\n  1  See docs/issues.md#parameter-duplicate\n",
      ],
    ],
    ["an empty CSV", ["check", "--csv", "--column=x"], "", [0, "", "0 rows: 0 valid, 0 invalid\n"]],
    ["an empty TSV", ["check", "--tsv", "--column=x"], "", [0, "", "0 rows: 0 valid, 0 invalid\n"]],
    [
      "a policy",
      ["check", `--policy=${file("p.json", '{"user":{"pattern":"[a-c]+"}}')}`, "--format=text"],
      "sip:abc@h\nsip:abd@h",
      [
        1,
        "-:1: valid\n-:2:5: This user is not allowed. (user-not-allowed)\n",
        "2 lines: 1 valid, 1 invalid\n  1  See docs/issues.md#user-not-allowed\n",
      ],
    ],
    [
      "a policy without limits",
      ["check", `--policy=${file("long.json", '{"limits":false}')}`, "-q"],
      `sip:${"a".repeat(2 ** 20 - 4)}\nsip:${"a".repeat(2 ** 20 - 3)}`,
      [1, "", "2 lines: 1 valid, 1 invalid\n"],
    ],
  ])("%s", async (_, argv, input, expected) => {
    expect(await written(argv, input)).toEqual(expected);
  });

  test.each<readonly [string, readonly string[], string | Uint8Array, string]>([
    [
      "no column",
      ["--csv", "--column=b"],
      "a:secret",
      'line 1: there is no column "b"; divided by commas, the columns are "a:******"',
    ],
    [
      "no column",
      ["--tsv", "--column=b:c"],
      "secret",
      'line 1: there is no column "b:*"; divided by tabs, the columns are "secret"',
    ],
    [
      "no column",
      ["--csv", "--column=2"],
      "a;b",
      "line 1: there is no column 2; divided by commas, the number of columns is 1",
    ],
    [
      "no column among ten",
      ["--csv", "--column=b"],
      `1,"sip:a:secret@h",\u202e,,5,6,7,8,9,${"\u{1f44d}".repeat(21)}`,
      `line 1: there is no column "b"; divided by commas, the columns are "1", "sip:a:******@h", "\\u{202E}", "", "5", "6", "7", "8", "9", "${"\u{1f44d}".repeat(20)}..."`,
    ],
    [
      "no column among eleven",
      ["--tsv", "--column=b"],
      `1\t${"x".repeat(40)}\t3\t4\t5\t6\t7\t8\t9\t10\t11`,
      `line 1: there is no column "b"; divided by tabs, the columns are "1", "${"x".repeat(40)}", "3", "4", "5", "6", "7", "8", "9", "10" and 1 more`,
    ],
    [
      "no twelfth column",
      ["--tsv", "--column=12"],
      "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\tsecret",
      "line 1: there is no column 12; divided by tabs, the number of columns is 11",
    ],
    ...["--csv", "--tsv"].flatMap((kind): [string, string[], string, string][] => [
      [
        "no header",
        [kind, "--column=b"],
        "\nb\n",
        'line 1: there is no column "b": the line is blank',
      ],
      [
        "no second column",
        [kind, "--column=2"],
        " \na\n",
        "line 1: there is no column 2: the line is blank",
      ],
    ]),
    [
      "two columns",
      ["--csv", "--column=a"],
      "a,a",
      'line 1: two columns are "a"; give the number of one',
    ],
    ["an open quote", ["--csv", "--column=a"], 'a\n"secret\n', "line 2: a quote is not closed"],
    [
      "an open quote in a long file",
      ["--csv"],
      `"${"secret\n".repeat(700_000)}`,
      "line 1: the row is longer than 4 MiB; perhaps a quote is not closed",
    ],
  ])("%s", async (_, argv, input, message) => {
    const name = file("table", input);
    const inputs = [
      [input, "-", "standard input"],
      ["", name, '"/table"'],
    ] as const;
    for (const [given, argument, label] of inputs) {
      const expected = [2, "", `sip-uri: ${label}, ${message}.\n`];
      expect(await written(["check", ...argv, argument], given)).toEqual(expected);
    }
  });

  test("a row of TSV that is too long", async () => {
    const chunks = ["sip:a\n", "x".repeat(2 ** 22), "x"].map((text) => Buffer.from(text));
    const [status, , err] = await written(["check", "--tsv"], Readable.from(chunks));
    expect(status).toBe(2);
    expect(err).toMatch(/^sip-uri: standard input, line 2: the row is longer than 4 MiB;/);
  });

  test("a line that is too long to be kept has no text", async () => {
    const chunks = ["sip:", "a".repeat(6000), "\n"].map((text) => Buffer.from(text));
    const argv = ["check", "--text"];
    const [, json] = await written(argv, Readable.from(chunks));
    expect(JSON.parse(json)).toMatchObject({ text: null, issues: [{ code: "uri-too-long" }] });
    const [, text] = await written([...argv, "--format=text"], Readable.from(chunks));
    expect(text).toMatch(/\(uri-too-long\): \n$/);
  });

  test("rows are the same in chunks of any size", async () => {
    const whole = await written(["check", "--csv", "--column=2"], CSV);
    const bytes = Buffer.from(CSV);
    for (let size = 1; size < bytes.length; size++) {
      const chunks = [];
      for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
      expect(await written(["check", "--csv", "--column=2"], Readable.from(chunks))).toEqual(whole);
    }
  });

  test("redact masks nothing in a value without a colon, an escape or an equals sign", () => {
    const character = fc.constantFrom(
      ..."[]/?+$-_.!~*'()&`,;@ab1".split(""),
      "sip",
      "SipAuthPassword",
    );
    fc.assert(
      fc.property(fc.array(character), (parts) => redact(parts.join("")) === parts.join("")),
      runs(),
    );
  });
});

describe("redact", () => {
  const LONG = "a".repeat(2 ** 21);

  test.each<Line>([
    ["a file", ["redact", URIS], "", [0, "sip:a:***@b\r\nsip:h:5060x\n", ""]],
    [
      "line ends and the mark",
      ["redact"],
      "\ufeff\r\n\rsip:a:b@h\r",
      [0, "\ufeff\r\n\rsip:a:***@h\r", ""],
    ],
    ["no headers", ["redact"], "sip:é:b@h?c=d", [0, "sip:é:***@h?c=d", ""]],
    ["nothing", ["redact", "-"], "", [0, "", ""]],
    [
      "users and headers",
      ["redact", "--user", "--headers"],
      "sip:a:b@h?c=d\n",
      [0, "sip:***:***@h?c=***\n", ""],
    ],
    [
      "a long line",
      ["redact"],
      `${LONG}\n${LONG}sip:a:b@h\n${LONG}`,
      [0, `${LONG}\n***\n${LONG}`, ""],
    ],
  ])("%s", async (_, argv, input, expected) => {
    expect(await written(argv, input)).toEqual(expected);
    // Wherever a chunk ends.
    const bytes = Buffer.from(input);
    const small = bytes.length < 100 ? [...bytes].map((byte) => Buffer.of(byte)) : [bytes];
    expect(await written(argv, Readable.from(small))).toEqual(expected);
    const chunks = [
      bytes.subarray(0, 7),
      bytes.subarray(7, 2 ** 21 + 6),
      bytes.subarray(2 ** 21 + 6),
    ];
    expect(await written(argv, Readable.from(chunks))).toEqual(expected);
  });
});

describe("UTF-16 and UTF-32 are refused by name", () => {
  const le = Buffer.from("sip:é@h\n", "utf16le");
  const be = Buffer.from(le).swap16();
  const mark = Buffer.from("\ufeff", "utf16le");
  const wide = Buffer.concat([..."\ufeffsip:h"].map((c) => Buffer.from(`${c}\0`, "utf16le")));
  const cases: readonly (readonly [title: string, bytes: Uint8Array, encoding: string])[] = [
    ["LE", le, "UTF-16LE"],
    ["BE", be, "UTF-16BE"],
    ["LE with a mark", Buffer.concat([mark, le]), "UTF-16"],
    ["BE with a mark", Buffer.concat([Buffer.from(mark).swap16(), be]), "UTF-16"],
    ["a mark only", mark, "UTF-16"],
    ["LE in another script", Buffer.from("sip:日本@h\n", "utf16le"), "UTF-16LE"],
    ["UTF-32 LE with a mark", wide, "UTF-32"],
    ["UTF-32 BE with a mark", Buffer.from(wide).swap32(), "UTF-32"],
  ];

  test.each(cases)("%s", async (_, bytes, encoding) => {
    const hint = `is ${encoding.slice(0, 6)}; convert it to UTF-8 (iconv -f ${encoding} -t UTF-8).\n`;
    for (const argv of [["check"], ["check", "--csv"], ["redact"], ["normalize"], []]) {
      const chunks = Readable.from([...bytes].map((byte) => Buffer.of(byte)));
      expect(await written(argv, chunks)).toEqual([2, "", `sip-uri: standard input ${hint}`]);
    }
    const name = file("utf16", bytes);
    expect(await written(["check", name])).toEqual([2, "", `sip-uri: "/utf16" ${hint}`]);
    const expected = [2, "", `sip-uri: the policy "/utf16" ${hint}`];
    expect(await written(["check", `--policy=${name}`])).toEqual(expected);
  });

  test.each([[0xff, 0xff], [0xfe, 0xfe], [0x41, 0xfe], [0x41, 0xff], [0xff], [0xfe]])(
    "but not %p",
    async (...bytes) => {
      expect((await run(["check"], Uint8Array.from(bytes))).status).toBe(1);
    },
  );

  test.each(["\0", "\0\0\0\0", "a\0\0b", "a\0bc\0d", "é\0", "\n\0\n"])(
    "but not %j",
    async (text) => {
      expect((await run(["check"], text)).status).toBe(1);
    },
  );
});

describe("at a terminal", () => {
  const terminal = { isTTY: true, columns: 0, hasColors: () => true };
  const shown = async (argv: readonly string[], input = "") => {
    const { out, err } = await run(argv, input, ["", ""], terminal);
    return [out, err].map((text) => text.replaceAll("\x1b", "^").replaceAll("^[0m", "^"));
  };
  const name = (text: string) => `^[36m${text.padEnd(10)}^  `;

  test("components are aligned and coloured", async () => {
    const [out] = await shown(["sip:a:@h:5;lr;x=y?b=c", "sips:h"]);
    expect(out).toBe(
      `${name("scheme")}sip\n${name("user")}a\n${name("password")}\n${name("host")}h\n${name("port")}5\n` +
        `${name("parameters")}lr\n${name("")}x=y\n${name("headers")}b=c\n\n` +
        `${name("scheme")}sips\n${name("host")}h\n`,
    );
    const [plain] = await shown(["--plain", "--no-color", "sip:%09@h;lr?b=%41&b=d"]);
    expect(plain).toBe(
      "scheme      sip\nuser        ␉\nhost        h\nparameters  lr\nheaders     b=A\n            b=d\n",
    );
    expect((await shown(["--json", "sip:h"]))[0]).toBe(`{"success":true,"value":${PARSED_H}}\n`);
  });

  test("issues, changes and checked lines", async () => {
    const [, err] = await shown(["sip:h:5060x"]);
    expect(err).toBe(
      `sip:h:5060x\n^[31m          ^^\n${NO_PORT} ^[2m(port-invalid)^\n^[2mSee docs/issues.md#port-invalid^\n`,
    );
    expect(await shown(["fix", "a@h.com", "sip:h"])).toEqual([
      'sip:a@h.com\n^[2m  The scheme "sip:" was added. (scheme-added)^\nsip:h\n',
      "",
    ]);
    expect((await shown(["normalize", ""]))[0]).toBe("");
    expect((await shown(["normalize", "sip:H"]))[0]).toBe("sip:h\n");
    const [lines] = await shown(["check"], "sip:h\nsip:h:5060x");
    expect(lines).toBe(`-:1: ^[32mvalid^\n-:2:11: ^[31m${NO_PORT}^ ^[2m(port-invalid)^\n`);
    expect((await shown(["check", "--out=valid"], "sip:h"))[0]).toBe('{"valid":true}\n');
  });

  test("nobody waits for a URI that would have to be typed", async () => {
    const stdin = Object.assign(new Readable({ read: () => {} }), { isTTY: true });
    expect((await run([], stdin)).err).toMatch(/^sip-uri: a URI is missing\./);
    expect((await run(["sip:h"], stdin)).out).toBe(`${PARSED_H}\n`);
  });

  test.each([
    [{}, [], terminal, true],
    [{}, ["--no-color"], terminal, false],
    [{}, [], {}, false],
    [{}, ["--color"], {}, true],
    [{ FORCE_COLOR: "1" }, [], {}, true],
    [{ FORCE_COLOR: "0" }, [], {}, false],
    [{ FORCE_COLOR: "false" }, [], {}, false],
    [{ FORCE_COLOR: "1" }, ["--no-color"], {}, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, [], {}, true],
    [{ NO_COLOR: "1" }, ["--color"], {}, true],
    [{}, ["--color", "--no-color"], {}, false],
    [{}, [], { isTTY: true, hasColors: () => false }, false],
  ])("colours with %j %j %j: %s", async (env, argv, stream, isColored) => {
    jest.replaceProperty(process, "env", env);
    const { err } = await run([...argv, "sip:"], "", ["", ""], stream);
    expect(err.includes("\x1b[2m")).toBe(isColored);
  });
});

describe("help", () => {
  test.each(Object.keys(COMMANDS))("of %s", async (name) => {
    const [status, out] = await written(["help", name]);
    expect(status).toBe(0);
    expect(out).toMatch(
      new RegExp(`^Usage: sip-uri \\[?${name}\\]? [^]*^Examples:\n  (sip-uri|jq) `, "m"),
    );
    expect(await written([name, "--help"])).toEqual([0, out, ""]);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("of all", async () => {
    const [status, out] = await written(["help"]);
    expect([status, out]).toEqual([0, helpOf(null)]);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    for (const topic of ["help", "version"]) {
      expect(await written(["help", topic])).toEqual([0, out, ""]);
    }
    expect(await written(["-h"])).toEqual([0, out, ""]);
    for (const name of Object.keys(COMMANDS)) expect(out).toContain(`\n  ${name} `);
  });

  test("every option belongs to a command, or to all", () => {
    const known: readonly string[] = [
      ...Object.values(COMMANDS).flatMap(({ options }) => options),
      ...["help", "version"],
    ];
    expect(Object.keys(OPTIONS).filter((name) => !known.includes(name))).toEqual([]);
  });
});

test.each([
  [
    { homepage: "https://example.com/owner/sip-uri#readme" },
    "https://example.com/owner/sip-uri/blob/v1.2.3/docs/issues.md",
  ],
  [{ folder: "node_modules/sip-uri" }, "node_modules/sip-uri/docs/issues.md"],
  [{ folder: ".." }, "../docs/issues.md"],
  [{ folder: "" }, "docs/issues.md"],
])("links of %j", async (manifest, page) => {
  const { err } = await run(["sip:h:5060x"], "", ["", ""], {}, { version: "1.2.3", ...manifest });
  expect(err).toContain(`See ${page}#port-invalid\n`);
});
