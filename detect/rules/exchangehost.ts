import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const exchangerateHostKey = defineAssignment({
  id: "exchangerate-host-key",
  what: "an exchangerate.host access key",
  source: "https://docs.apilayer.com/Exchangerate/docs/getting-started",
  severity: "low",
  names: ["exchangerate-host"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key on the dashboard.",
  hits: [`EXCHANGERATE_HOST_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['EXCHANGERATE_HOST_API_KEY="short"'],
});
