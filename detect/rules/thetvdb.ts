import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const thetvdbApiKey = defineAssignment({
  id: "thetvdb-api-key",
  what: "a TheTVDB API key",
  source: "https://thetvdb.github.io/v4-api/",
  severity: "high",
  names: ["thetvdb", "tvdb"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[a-f0-9]{32}|[A-F0-9]{16}/,
  remediation: "Request a new key of TheTVDB.",
  hits: [`TVDB_API_KEY=‹${fakeUuid()}›`],
  misses: ["TVDB_REGION=shop"],
});
