import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const astraDbToken = defineRule({
  id: "astra-db-token",
  what: "an Astra DB application token",
  source: "https://docs.datastax.com/en/astra-cli/manage-cli.html",
  severity: "critical",
  keywords: ["AstraCS:"],
  pattern: token(/AstraCS:[A-Za-z0-9]{24}:[a-f0-9]{64}/),
  remediation: "Delete the token under Tokens.",
  revoke: "https://astra.datastax.com",
  hits: ["AstraCS:" + fake("alnum", 24) + ":" + fake("hex", 64)],
  misses: ["AstraCS:" + fake("alnum", 8) + ":" + fake("hex", 21)],
});
