import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const newscatcherApiKey = defineAssignment({
  id: "newscatcher-api-key",
  what: "a NewsCatcher API key",
  source: "https://www.newscatcherapi.com/docs/v3/api-reference/overview/authentication",
  severity: "low",
  names: ["newscatcher", "news-catcher", "newscatcherapi"],
  value: /[A-Za-z0-9_-]{32}|[A-Za-z0-9_-]{40}|[A-Za-z0-9_-]{43}/,
  remediation: "Make a new key.",
  revoke: "https://app.newscatcherapi.com",
  hits: [`NEWSCATCHER_API_KEY="‹${fake("alnum", 43)}›"`, `NEWSCATCHER_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["NEWSCATCHER_API_KEY=" + fake("hex", 10)],
});
