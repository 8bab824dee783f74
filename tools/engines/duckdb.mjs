/** DuckDB, in this process. */
import assert from "node:assert";
import { writeFileSync } from "node:fs";
import { DuckDBInstance, version } from "@duckdb/node-api";
import { countsOf, FOLDER, RECIPES } from "./recipes.mjs";

export const duckdb = {
  name: "DuckDB",
  version: async () => version(),
  hasNull: true,

  /** @param {string} folder the recipes, with the columns that they add */
  async open(folder) {
    const connection = await (await DuckDBInstance.create()).connect();
    const { addColumns } = await import(`${folder}duckdb.js`);
    addColumns(connection);
    const query = async (sql) => (await connection.runAndReadAll(sql)).getRows();
    return {
      query,
      async load(texts) {
        await query("CREATE OR REPLACE TABLE calls (id INTEGER, uri VARCHAR)");
        const appender = await connection.createAppender("calls");
        texts.forEach((text, id) => {
          appender.appendInteger(id);
          if (text === null) appender.appendNull();
          else appender.appendVarchar(text);
          appender.endRow();
        });
        appender.closeSync();
      },
      column: async (name) =>
        (await query(`SELECT ${name}(uri) FROM calls ORDER BY id`)).map(([value]) => value),
      count: async (name) => Number((await query(`SELECT count(${name}(uri)) FROM calls`))[0][0]),
      close: () => connection.closeSync(),
    };
  },
  /** Runs the queries of the page on a file. */
  async runPage({ query }, texts, { sip_issue, sip_number }) {
    const file = `${FOLDER}calls.csv`;
    writeFileSync(
      file,
      ["uri", ...texts.map((text) => `"${text.replaceAll('"', '""')}"`)].join("\n"),
    );
    const [issues, numbers] = RECIPES["sql duckdb"].replaceAll("calls.csv", file).split(";");
    const calls = async (sql) => (await query(sql)).map(([, count]) => Number(count));
    assert.deepEqual(await calls(issues), countsOf(texts, sip_issue).slice(0, 10));
    assert.deepEqual(await calls(numbers), countsOf(texts, sip_number));
  },
};
