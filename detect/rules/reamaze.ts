import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const reamazeToken = defineAssignment({
  id: "reamaze-token",
  what: "a Re:amaze API token",
  source: "https://www.reamaze.com/api",
  severity: "high",
  names: ["reamaze"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`REAMAZE_TOKEN="‹${fake("hex", 64)}›"`],
  misses: ['REAMAZE_TOKEN="short"'],
});
