import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const statuspageApiKey = defineAssignment({
  id: "statuspage-api-key",
  what: "a Statuspage API key",
  source: "https://developer.statuspage.io/#section/Authentication",
  severity: "high",
  names: ["statuspage"],
  value: /[a-f0-9]{64}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete it under API info.",
  revoke: "https://manage.statuspage.io",
  hits: [`STATUSPAGE_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`STATUSPAGE_API_KEY="${fake("hex", 21)}"`],
});
