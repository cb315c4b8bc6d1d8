import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ankrKey = defineAssignment({
  id: "ankr-key",
  what: "an Ankr API key",
  source: "https://www.ankr.com/docs/api-reference/",
  severity: "medium",
  names: ["ankr-api", "ankr-key"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://www.ankr.com/rpc/",
  hits: [`ANKR_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['ANKR_API_KEY="short"'],
});
