/** Grammars for the optimisations: each of them, and each condition on it, makes a difference in one of them. */

const SHARED = `
  a = x:b "," y:$c { return [x, y]; } / "!" b &c / c
  b = "(" @$b ")" / $[x-z]+ / n:d { return { n }; }
  c "a c" = [a-c] / "%" d d / b
  d = [0-9a-f]i
`;

/** Rules that are too long to be inlined. */
const LONG = `
  b = "b, a text that is long"
  c = "c, a text that is long" "."
  d = "d, a text that is long"
`;

const CALLS = `
  a = b / "x" c / $d c / c d / v:c "z" { return v; } / @d / b${LONG}`;

const RUNS = `
  a = e* $c+ ("-" e)* e+ "."
  e "thing" = b / "x" d${LONG}`;

const TYPES = `
  a = x:types y:b z:c* { return { x, y, z }; } / x:more { return [x]; }
  types = ab:"ab" i:"ab"i xy:[xy] eight:[a-h] nine:[a-i] not:[^x] none:[]? any:. text:$("a" "b")
    and:(&"c" !"b" "c") code:(&{ return true; } !{ return false; } "c") maybe:("a"?) list:"a"+
    { return [ab, i, xy, eight, nine, not, none, any, text, and, code, maybe, list]; }
  more = either:("a" / "b" / "a")* maybe:[xy]? nested:([xy] / "x" / "z"? "w")+ labeled:(l:("a" / "b"))+
    optional:("a"?)|2| "," inner:("a" ("b" / "c"?) [de]?) pick:("a" @"b")
    picks:(@"a" "b" @"c") code:("r" / n:"b" { return n; } / "c" { return null; })
    counted:(l:"x")|2, ","| named:(d / e)* deep:(("a" / "b")? "c"?)|2|
    { return [either, maybe, nested, inner, labeled, optional, pick, picks, code, counted, named, deep]; }
    / empty:[] { return [empty]; }
  b "named" = "b"?
  c = "(" $c ")" / "x"
  d "one or two" = "1" / "2"
  e = n:d { return n; }
`;

const LABELS = `
  a = s:b p:b c:b v1:b end$:b { return [s, p, c, v1, end$]; }
    / x:b x2:b xx:b x$:b "," &{ return x$ === x2; } { return "x" + xx; }
    / x:b y:b "!" (z:b &{ return x === z; } { return z; })
    / x:b y:(z:b w:b { return x; }) { return y; }
    / x:b &{ return x; } "-" @b / x:b &{ return x; } "+" @b @b
    / x:b "?" @(@"c" / w:"d" { return w; }) @y:b
    / @x:b &{ return x; } "e"
    / x:b { return 1; } / x:(y:b { return 2.5; }) { return x; }
    / x:b "f" { return "x"; } / y:b { return undefined; } / x:b { /* x */ return -1 + 1; }
  b = [xy] / "z" { return "zed"; } / x:"z" "z" { return [x]; }
`;

/** A rule for each size up to which rules are inlined, and one for the next size. */
const SIZES = `
  a = $(six six seven seven sixteen sixteen seventeen seventeen "," private_ unshared "," calling)
    x:valued y:valued z:longer w:longer once:once { return [x, y, z, w, once]; }
    / small+ more+ "." small|2| more|2| x:(small small small small) y:(more more more more) { return [x, y]; }
    / x:(two two two two) y:(upto upto upto upto) z:(between between between between) w:(runs runs runs runs)
      { return [x, y, z, w]; }
    / x:(kept kept kept kept) y:(spanned spanned) z:(least least least) { return [x, y, z]; }
  two = x:$("1"|2|) { return [x]; }
  upto = x:$("2"|2, ","|) "." { return [x]; }
  between = x:$("3"|1.., ","|) { return [x]; }
  runs = x:$(long* "m") { return [x]; }
  least = x:$("5"|1..|) { return [x]; }
  spanned = x:$digit* { return [x]; }
  digit = [4-6] / "abc"
  kept = x:$(unshared* "m") { return [x]; }
  long = unshared "." / "l"
  small = x:$("1" "2") { return [x]; }
  more = x:$("1" "2" "3") { return [x]; }
  six = "abcd"
  seven = "abcde"
  sixteen = "abcdefghijklmn"
  seventeen = "abcdefghijklmno"
  private_ = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
  unshared = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH"
  calling = "abcdefghijklmnop" seventeen
  valued = x:$"0123456789" { return [x]; }
  longer = x:$"0123456789AB" { return [x]; }
  once = x:$"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" { return [x]; }
`;

const TEXTS = `
  a = b:b c:c d:d e:e f:f g:g h:h i:i j:j k:k [13] l:l m:m { return [b, c, d, e, f, g, h, i, j, k, l, m]; }
  b = [ab] / "b" / . / $("c" "d"+)
  c "c" = ("1" / b)
  d = &"x" @b !"y" / !{ return 1 > 2; } @("z") &{ return false; }
  e = @"1" "2" / "3" @"4"
  f = @"5" @"6"
  g = "7" / "(" @$g ")"
  h = "8" / "(" @g
  i = n:"9" / ("9")
  j = (&"2" @"2" !"4")
  l = &"5" @[56] "6"
  m = @"7"
  k = @b &"1" / &"1" !"2" / (@b &"3")
`;

const CONSTANTS = String.raw`
  a = "a" { return "two words"; } / "b" {return   -12.25 ;   } / "c" { return 12 } / "d" { return 0.5
    ; } / x:"e" { if (x) return 1; } / "f" { return 1; return 2; } / "g" { return ""; }
    / "h" {return false} / "i" { return true ; } / "j" { return "\"\\"; } / "k" { return null }
    / "l" { return undefined; } / x:"m" { return x + "x"; } / x:"n" { return -x; }
`;

const CASES = String.raw`
  a = [A-Cz]i [@-A]i [Z-[\`]i [e-gK]i / [kE]i [\x7f]i $("\0a"i "b")? ("\0a"i / "b") "Kk"i / "e"i "E"i
`;

/** Whether a call is worth making depends on what a match of the called rule can begin with. */
const BEGINNINGS = `
  a = $(b / c / d / e / f / g / h / i / j / k / l / m / n / o / p / q / r / s / t / nul / calling / b "." / "!")
    u:(u / v / w / "!") x:$((y / ("b" / f / "c")) "." / f / p / n / e / "!") { return [u, x]; }
  b = [x]* "Long text, which is no copy wherever it is called"
  c = z* "Long text, which is no copy wherever it is called"
  d = "" "Long text, which is no copy wherever it is called"
  e = "Eb"i "Long text, which is no copy wherever it is called"
  f = "ab"i "Long text, which is no copy wherever it is called"
  g = &"a" "Long text, which is no copy wherever it is called"
  h = !"a" "Long text, which is no copy wherever it is called"
  i = &{ return true; } "Long text, which is no copy wherever it is called"
  j = ("a" / "") "Long text, which is no copy wherever it is called"
  k = c "Long text, which is no copy wherever it is called"
  l = "(" $l ")" / "Long text, which is no copy wherever it is called"
  m = l "Long text, which is no copy wherever it is called"
  n = z+ "Long text, which is no copy wherever it is called"
  o = ("a"? ("b" / ""))|2| "Long text, which is no copy wherever it is called"
  p = ("a" / "bc")|2| "Long text, which is no copy wherever it is called"
  q "q" = $"a"? "Long text, which is no copy wherever it is called"
  r = ([a] [b] / [c] "d"i)? "Long text, which is no copy wherever it is called"
  s = l* "Long text, which is no copy wherever it is called"
  t = l+ "Long text, which is no copy wherever it is called"
  u = x:"a"? "Long text, which is no copy wherever it is called" { return x; }
  v = "v" { return "Long"; } / @$"Long text" "that is no copy"
  w = $"w"+ "Long text, which is no copy wherever it is called"
  y = &"y" ("1" / "2") "Long text, which is no copy wherever it is called"
  nul = "\\0a"i "Long text, which is no copy wherever it is called"
  calling = maybe "Long text, which is no copy wherever it is called"
  maybe = "A text that may be missing, and no copy wherever it is called"?
  z = "zed" / "Zed, which is a long text as well"
`;

/** When a call is skipped, its failure must still be recorded. */
const RECORDS = `
  a = ${Array.from("bcdefghijklmoq", (rule) => `(${rule} / "!" / ${rule} ".")`).join(" ")}
    ("1" "2" / [3] / n "4" / n+) (&"1" "2" / &"3" . / &"4" . "5" / !"6" [78]) ("1" / "2" / !"3" [45] / "6") (n+ / p+ / n+ / p+)
  b = n+ "Long text, which is no copy wherever it is called"
  c = (&"a" "b")|2| "Long text, which is no copy wherever it is called"
  d = ("a" "b")|1.., &"x" ","| "Long text, which is no copy wherever it is called"
  e = "a"|1.., ","| "Long text, which is no copy wherever it is called"
  f = (&"a" "b" / "c" "d") "Long text, which is no copy wherever it is called"
  g = (&"a" "b" / &"c" "d") "Long text, which is no copy wherever it is called"
  h = x:$("a" "b") (&{ return x; } "c")? "Long text, which is no copy wherever it is called"
  i = x:(y:"a" "b" { return [y]; }) (&{ return x; } "c")? "Long text, which is no copy wherever it is called"
  j = "(" $j ")" / "Long text, which is no copy wherever it is called"
  k = b "Long text, which is no copy wherever it is called"
  l = "l" j "Long text, which is no copy wherever it is called"
  m = n "Long text, which is no copy wherever it is called"
  n "n" = "n" "o"? / "long text that is no copy"
  p "p" = "p" "o"? / "p, a long text that is no copy"
  o = n* "Long text, which is no copy wherever it is called"
  q = x:n (&{ return x; } "c")? "Long text, which is no copy wherever it is called"
`;

/** Where no later item can fail, a text is sliced at once, and a match that has started continues. */
const CERTAINTIES = `
  a = $(([a] ("b" / ""))? "." ([a] ("" / "b"))? "." ([a] ("b" / "c"))? "." ([a] "bc"?)? "." ([a] "b"*)? ".")
    / $(([a] "b"+)? "," ([a] z*)? "," ([a] z+)? "," ([a] r)? "," ([a] rr)? "," ([a] &"b")? "," ([a] "")? ",")
    / $(([a] z)? ";" ([a] "b"? "c"*)? ";" ([a] "b"? "cd")? ";" ([a] ("b"? / "c"))? ";" ([a] z*)? ";")
    / x:$"a"+ y:("b"? { return []; }) z:$"c"* { return [x, y, z]; }
    / x:$"d"+ y:("b" { return []; }) { return [x, y]; } / x:$"e"+ y:r { return [x, y]; }
    / x:$"f"+ y:z { return [x, y]; } / x:$"g"+ y:$("b"? "c"?) { return [x, y]; }
    / x:$"h"+ y:$("b"? "c") { return [x, y]; } / x:$"i"+ y:rr { return [x, y]; }
    / x:$"j"+ y:n { return [x, y]; } / x:$"k"+ !{ return x; }
  n "n" = "b"? { return ["long"]; }
  r = "b"? "c"? { return ["long"]; }
  rr = "(" $rr? ")" / "" { return ["long"]; }
  z = "zed" / "Zed, which is a long text as well" { return ["long"]; }
`;

/** If the position may have moved before a failure, the code goes back. */
const MOVES = `
  a = ("" "b")? (&"c" "d")? (!"c" "e")? (&{ return 1; } "f")? (("" / &"x") "g")? (("h" / "") "i")?
    ("j"? "k")? (z "l")? (rr "m")? ("n"* "o")? (&("p" "q") "p")? (x:"r" y:"s" { return x + y; })?
    ($("t" "u"))? (x:$("v" "w") { return [x]; })? ("x" / "y" "z")? ("x" "y" / "z")? ("1"|2|)? (("2" "3")+)?
    ("4"+ "5"?)? (("6" / "7" "8")+)? ("9" "0"?)? (@"A" "B")? ($"" $"C")? ((x:"" { return [x]; }) "D")?
    (n "E")? ($(&"F") "G")? ($("H" / "I") "J")? ((x:&"K" { return [x]; }) "L")? ("M" "")? ("1" / "2" "3" / "4")? ("1" / "2" / "3" "4")? (("2" "3")* "4"?)? (("2" "3")* / "4")
    (("" &"x") "E")? ((!"V" [U-W] / !"X") "Y")? (m "Z")? (&("p" "q"? "r") "p")? (($"" &"x") "F")? ("N" &"O")?
    ($("P" "Q")+)? z? rr? (x:(y:"R" "S" { return y; }) { return x; })? (&($("T" "U")) "T")? "."
  m "m" = !"m"
  n "n" = "n"? "m"
  rr = "(" $rr ")" / "long text that is no copy"
  z = "zed" / "Zed, which is a long text as well"
`;

const SIMPLER = `
  a = "A" $([a]? [a]? "a"? [ab]? [a]?) $([b]? ([b] "c")? ("c" [b])?) $([c]? "cc"? ([d] / "cc")? [c]?) [d]? [d]? $("e"? e? [e]?)
    / $("a" [b] "c"i "de" [f]) $([a] / "b" / "c"i / "de" / [f]) $(("a" "b") ("c" ("d" [e])))
    / "0" &([a] / "b") . / "1" !([a] / "b" / !"c") . / "2" !([a] / "bc") . / "3" &(!"a") .
    / "4" (&"a" / &"b") . / "5" (&"a" / !"b") .  / "6" (&"a" / "b") . / "7" (![a-c] / &"b" / [d])
    / "9" !("bc" / [a]) . / $("a" "bc"? [b]? "d") / "+" (@"1" / @"2")
    / "B" @$(@"1") / "C" $(("1" "2"?) / [3])? $("1" (@"2" "3") "4") (@b / @$"c"+) $("y"i "Y"i [z])
    / ("8" / ("9" / ("x" / "y"))) (("a")) ((("b" "c"))) / $($("a" "b")) $($"c") $([d] $[e])
  b = @e
  e "e" = "e"
`;

const OPTIONAL = `
  a = b / c / d / e / f / g
  b = "b" ("1"? / "2") ("1" "2"*)? &"3" ("3" / "") [4]
  c = "c" ([x] / "y" z) "." ("1"+ / "2"|2|)? z* z+ z|2| ("1" / "2")|.., ","| "."
    / "c" "-" z* "-" z+ "-" z|2| ("1" / "2")|.., ","| "."
  d = "d" (x:z { return x; })? ("1" / z / "3")* (&"4" "4" "5")+ !"6" $("1"? "2"?)
  e = "e" ("1" ("2" / "3")? "4"?)|1.., ("," ";"?)| ("1" "2")|2, ","| &{ return true; } "7"? !.
  f = "f" "a"i? "e"i? ("" / "1") ("2"? "3"?)? (!"4" / "5") e? "ab"? [] / "f" ("1" / "2")? z?
  g = "g" $(g / "1" g)? $(g|2, g|) h+ "." / "g" h* ("1" / h)? h "." / "g" ("1" h)* "."
  h "h" = "h" z? / "i" ("j" / "k")
  z = "z" / "zz" "z"?
`;

const APART = `
  a = "0" x:pair? y:pair { return [x?.[0] ?? "none", x?.[1], y?.[1]]; }
    / "1" x:(@one @one)? { return { x: x?.[0], y: x?.[1] }; }
    / "2" x:pair? { return x?.[0] === x ? 1 : 2; }
    / "3" x:(@one @one?)? { return [x?.[1], x?.[0], x?.[1]]; }
    / "4" x:one { return x?.[0]; }
    / "5" x:pair? y:(z:pair? { return z?.[1]; }) { return [y, x?.[0]]; }
  pair "a pair" = @one @("-" @one)? "."
  one = $[a-z]
`;

const COMMITTED = `
  a = ("a" "b"? "c")? ("b" d)? e* (";" "x" / ";" "y" "z")* tail
  d = "d" ("e" "f")?
  e = "e" ("g" "h" / "i" &"j" .)
  tail = ("t" "u"+)? !"v" w|.., ","|
  w = "w" ("x" "y"?)? / "," "z" / recursive
  recursive = "(" $(recursive "!"?)? ")" / "(" "]"
`;

/** @type {[name: string, grammar: string][]} */
export const GRAMMARS = [
  ["shared rules", SHARED],
  ["rules with values and without", 'a = "a" b / $b\nb = x:"c" { return [x]; }'],
  ["choice of calls", CALLS],
  ["choice of calls without values", `s = $a${CALLS}`],
  ["runs of rules", RUNS],
  ["function without variables", 'a = b b\nb = "abcd" "efgh" "ijkl"'],
  ["classes of two start rules", "a = $[adg] $[beh] $[cfi]\nb = $[adg] $[xzv]"],
  ["types", TYPES],
  ["labels and what reads them", LABELS],
  ["label of code that is left out", 'a = $(here:"a" "b" { return here; })'],
  ["small start rule that is part of itself", 'a = "x" $a?'],
  ["sizes", SIZES],
  ["named literal", 'a "a" = "abcd"'],
  ["what becomes simpler", SIMPLER],
  ["optional parts", OPTIONAL],
  ["what is a text", TEXTS],
  ["constants", CONSTANTS],
  ["characters and their cases", CASES],
  ["what rules begin with", BEGINNINGS],
  ["what is recorded", RECORDS],
  ["what cannot fail", CERTAINTIES],
  ["what moves before it fails", MOVES],
  ["what is taken apart", APART],
  ["what does not go back", COMMITTED],
];
