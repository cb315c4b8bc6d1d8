import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const exchangerateHostKey = defineAssignment({
  id: "exchangerate-host-key",
  what: "an exchangerate.host access key",
  source: "https://exchangerate.host/documentation",
  severity: "low",
  names: ["exchangerate-host"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`EXCHANGERATE_HOST_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['EXCHANGERATE_HOST_API_KEY="short"'],
});
