import { test } from "vitest";
import { check } from "../check.ts";

/** Made up, and put together here so that a scan of this repository finds nothing. */
const PASSWORD = "Zx81" + "qPl0!";
const KEY = "qT7zR2mK9" + "xW4bN8cV1pL5";

test("a row's texts have their columns' names", () =>
  check(
    `INSERT INTO accounts (id, name, smtp_password, note) VALUES (1, 'it''s, ok', '‹${PASSWORD}›', 'x9!kQ'), (2, upper('a,b'), '‹${KEY}›', NULL);`,
    "db/accounts.sql",
  ));

test("digests, calls and other columns are none", () => {
  check(
    `INSERT INTO users (id, password) VALUES (1, '$2b$12$abcdefghijklmnopqrstuv'), (2, md5('${PASSWORD}'));`,
    "a.sql",
  );
  check(`insert into posts (title, body) values ('${PASSWORD}', '${PASSWORD}');`, "a.sql");
  check(`INSERT INTO users (id, password) VALUES (1, 'abc`, "a.sql");
});

test("statements that nothing ends are each read once", () =>
  check("INSERT INTO users (id, password) VALUES ('\n".repeat(20_000), "a.sql"));
