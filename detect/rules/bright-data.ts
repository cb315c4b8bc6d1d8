import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const brightDataKey = defineAssignment({
  id: "bright-data-key",
  what: "a Bright Data API key",
  source: "https://docs.brightdata.com/api-reference/authentication",
  severity: "high",
  names: ["bright-data", "brightdata"],
  value: /[a-f0-9]{64}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete the key, or reset the zone's password.",
  revoke: "https://brightdata.com/cp/setting/users",
  hits: [`BRIGHT_DATA_API_KEY="‹${fake("hex", 64)}›"`, `BRIGHT_DATA_API_KEY="‹${fakeUuid()}›"`],
  misses: [`BRIGHT_DATA_API_KEY="${fake("hex", 21)}"`],
});
