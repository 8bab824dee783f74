/** SQLite in better-sqlite3, in this process. */
import assert from "node:assert";
import { RECIPES } from "./recipes.mjs";

export const sqlite = {
  name: "SQLite (better-sqlite3)",
  hasNull: true,
  async version() {
    return (await database()).prepare("SELECT sqlite_version()").pluck().get();
  },

  /** @param {string} folder the recipes, with the columns that they add */
  async open(folder) {
    const file = await database();
    const { addColumns } = await import(`${folder}sqlite.js`);
    addColumns(file);
    const all = (sql) => file.prepare(sql).pluck().all();
    return {
      query: (sql) => file.exec(sql),
      load(texts) {
        file.exec("CREATE TABLE IF NOT EXISTS calls (id INTEGER, uri TEXT); DELETE FROM calls");
        const insert = file.prepare("INSERT INTO calls VALUES (?, ?)");
        file.transaction(() => {
          for (const [id, text] of texts.entries()) insert.run(id, text);
        })();
      },
      column: (name) => all(`SELECT ${name}(uri) FROM calls ORDER BY id`),
      count: (name) => all(`SELECT count(${name}(uri)) FROM calls`)[0],
      close: () => file.close(),
    };
  },

  /** Runs the statements of the page: the table takes only valid addresses, and each once. */
  runPage({ query }) {
    query(RECIPES["sql sqlite"]);
    const insert = (uri) => query(`INSERT INTO subscribers VALUES ('${uri}')`);
    insert("sip:alice@example.com");
    insert("sip:bob@example.com");
    assert.throws(() => insert("sip:alice@"), /CHECK constraint failed/);
    assert.throws(() => insert("sip:%61lice@EXAMPLE.com;lr"), /UNIQUE constraint failed/);
  },
};

async function database() {
  const { default: Database } = await import("better-sqlite3"); // optional: it may not have been built
  return new Database(":memory:");
}
