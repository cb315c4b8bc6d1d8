import { test } from "vitest";
import { check } from "../check.ts";

/** Made up, and put together here so that a scan of this repository finds nothing. */
const PASSWORD = "Zx81" + "qPl0!";
const KEY = "qT7zR2mK9" + "xW4bN8cV1pL5";

test("a column's name says what stands in it", () =>
  check(`user,smtp_password,owner\nshop,‹${PASSWORD}›,ada\nblog,‹${KEY}›,bob\n`, "export/accounts.csv"));

test("the columns may be apart by semicolons, tabs or bars, and in quotes", () => {
  check(`id;"api_key"\r\n1;"‹${KEY}›"\r\n`, "a.csv");
  check(`id\tapi_key\n1\t‹${KEY}›\n`, "a.tsv");
  check(`"user, or group",password\n"ada, bob",‹${PASSWORD}›\n`, "a.CSV");
});

test("other columns, placeholders and tables without a header are left alone", () => {
  check(`id,token_count,sha256\n1,17,${KEY}\n`, "a.csv");
  check(`user,password\nada,<password>\nbob,********\n`, "a.csv");
  check(`ada,${PASSWORD}\nbob,${PASSWORD}\n`, "a.csv");
});
