import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloudplanKey = defineAssignment({
  id: "cloudplan-key",
  what: "a cloudplan API key",
  source: "https://www.cloudplan.net/",
  severity: "high",
  names: ["cloudplan", "cloud-plan"],
  value: /[a-z0-9-]{32}/,
  remediation: "Regenerate the key in cloudplan's account settings.",
  hits: [`CLOUDPLAN_API_KEY="‹${fake("upper", 32)}›"`],
  misses: [`CLOUDPLAN_API_KEY="${fake("upper", 10)}"`],
});
