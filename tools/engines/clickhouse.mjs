/** ClickHouse in chdb, which starts the program of the recipe as a server does. */
import assert from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { countsOf, RECIPES } from "./recipes.mjs";

export const clickhouse = {
  name: "ClickHouse (chdb)",
  async version() {
    const { query } = await import("chdb"); // it has no binary for Windows
    return query("SELECT version()", "TSV").trim();
  },

  /** @param {string} folder the recipes, with the columns that they add */
  async open(folder) {
    const { drainPending, Session } = await import("chdb");
    const { COLUMNS } = await import(`${folder}columns.js`);
    const columns = Object.keys(COLUMNS).map((name) => `${name} Nullable(String)`);
    const definition = RECIPES["xml clickhouse"]
      .replace("/opt/sip-uri/", folder)
      .replace(/Tuple\(.*?\)\)/, `Tuple(${columns.join(", ")})`);
    mkdirSync(`${folder}clickhouse/`);
    writeFileSync(`${folder}clickhouse/sip_function.xml`, definition);
    const connectionArgs = [
      `--user_defined_executable_functions_config=${folder}clickhouse/*_function.xml`,
    ];
    const session = new Session(`${folder}clickhouse/data`, { connectionArgs });
    const rows = (sql) => JSON.parse(session.query(sql, "JSONCompact")).data;
    return {
      query: rows,
      async load(texts) {
        session.query("DROP TABLE IF EXISTS calls");
        session.query("CREATE TABLE calls (id UInt32, uri String) ENGINE = MergeTree ORDER BY id");
        await session.insert({ table: "calls", values: texts.map((uri, id) => ({ id, uri })) });
      },
      column: (name) => rows(`SELECT sip(uri).${name} FROM calls ORDER BY id`).flat(),
      count: (name) => Number(rows(`SELECT count(sip(uri).${name}) FROM calls`)[0][0]),
      async close() {
        session.close();
        await drainPending();
      },
    };
  },
  /** Runs the query of the page. */
  runPage({ query }, texts, { sip_issue }) {
    const calls = query(RECIPES["sql clickhouse"].replace(";", "")).map(([, count]) =>
      Number(count),
    );
    assert.deepEqual(calls, countsOf(texts, sip_issue).slice(0, 10));
  },
};
