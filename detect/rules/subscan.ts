import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const subscanApiKey = defineAssignment({
  id: "subscan-api-key",
  what: "a Subscan API key",
  source: "https://support.subscan.io/",
  severity: "high",
  names: ["subscan"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it in Subscan's dashboard.",
  hits: [`SUBSCAN_API_KEY=‹${fake("hex", 32)}›`],
  misses: ["SUBSCAN_REGION=shop"],
});
