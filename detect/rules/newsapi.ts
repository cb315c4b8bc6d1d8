import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const newsapiKey = defineAssignment({
  id: "newsapi-key",
  what: "a News API key",
  source: "https://newsapi.org/docs/authentication",
  severity: "low",
  names: ["newsapi", "news-api"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new key.",
  revoke: "https://newsapi.org/account",
  hits: [`NEWSAPI_KEY="‹${fake("hex", 32)}›"`],
  misses: ["NEWSAPI_KEY=" + fake("hex", 10)],
});
