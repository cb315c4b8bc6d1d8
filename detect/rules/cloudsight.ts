import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloudsightKey = defineAssignment({
  id: "cloudsight-key",
  what: "a CloudSight API key",
  source: "https://cloudsight.docs.apiary.io/",
  severity: "medium",
  names: ["cloud-sight"],
  value: /[a-z0-9_-]{22,36}/,
  remediation: "Regenerate the key.",
  revoke: "https://cloudsight.ai",
  hits: [`CLOUDSIGHT_API_KEY="‹${fake("alnum", 22)}›"`],
  misses: [`CLOUDSIGHT_API_KEY="${fake("alnum", 7)}"`],
});
