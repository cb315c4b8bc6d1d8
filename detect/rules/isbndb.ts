import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const isbndbApiKey = defineAssignment({
  id: "isbndb-api-key",
  what: "an ISBNdb API key",
  source: "https://isbndb.com/apidocs/v2",
  severity: "low",
  names: ["isbndb"],
  value: /\d{4,6}_[a-f0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://isbndb.com/user",
  hits: [`ISBNDB_API_KEY="‹${fake("digits", 5)}_${fake("hex", 32)}›"`],
  misses: ["ISBNDB_API_KEY=" + fake("hex", 10)],
});
