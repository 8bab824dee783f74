/** The cases of `sip-uri/report`: one function for each export. */
import { refused, same } from "../check.mjs";

export default {
  formatIssues({ formatIssues }, { each, main, one }) {
    each("syntax", ({ text, issue }) => {
      const { issues } = main.safeParse(text);
      const blocks = formatIssues(text, issues, { columns: 1000 }).split("\n\n");
      same([blocks.length, blocks[0].endsWith(`(${issue.trim().split(" ").at(-1)})`)], [1, true]);
    });
    one("masks a password", () => {
      const text = "sip:a:Geheim@h_";
      same(formatIssues(text, main.safeParse(text).issues).includes("Geheim"), false);
    });
    each([5, null, undefined], (text) =>
      refused(main, () => formatIssues(text, []), { kind: "type" }),
    );
  },
};
