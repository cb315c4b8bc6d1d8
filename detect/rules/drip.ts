import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dripToken = defineAssignment({
  id: "drip-token",
  what: "a Drip API token",
  source: "https://developer.drip.com/#authentication",
  severity: "medium",
  names: ["drip-api", "getdrip"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the token in the user settings.",
  hits: [`DRIP_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ['DRIP_API_TOKEN="short"'],
});
