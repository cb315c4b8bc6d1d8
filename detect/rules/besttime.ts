import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const besttimeKey = defineAssignment({
  id: "besttime-key",
  what: "a BestTime API key",
  source: "https://documentation.besttime.app/",
  severity: "medium",
  names: ["best-time"],
  // Public keys begin with pub_ and may be seen.
  value: /pri_[a-f0-9]{32}/,
  remediation: "Regenerate the private key.",
  revoke: "https://besttime.app/api/v1/admin",
  hits: [`BESTTIME_API_KEY="‹pri_${fake("hex", 32)}›"`],
  misses: [`BESTTIME_API_KEY="pri_${fake("hex", 10)}"`],
});
