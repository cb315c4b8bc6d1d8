import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gristKey = defineAssignment({
  id: "grist-key",
  what: "a Grist API key",
  source: "https://support.getgrist.com/api",
  severity: "high",
  names: ["grist-api", "grist-key", "getgrist"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`GRIST_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ['GRIST_API_KEY="short"'],
});
