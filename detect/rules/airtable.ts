import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const airtablePersonalToken = defineRule({
  id: "airtable-personal-token",
  what: "an Airtable personal access token",
  source: "https://airtable.com/developers/web/guides/personal-access-tokens",
  severity: "high",
  documented: false,
  keywords: ["pat"],
  // pat + id(14) + . + secret(64)
  pattern: token(/pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/),
  remediation: "Delete the token.",
  revoke: "https://airtable.com/create/tokens",
  hits: ["pat" + fake("alnum", 14) + "." + fake("hex", 64)],
  misses: ["pat" + fake("alnum", 14)],
});
