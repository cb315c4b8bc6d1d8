import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sonioxKey = defineAssignment({
  id: "soniox-key",
  what: "a Soniox API key",
  source: "https://soniox.com/docs/stt/get-started",
  severity: "medium",
  names: ["soniox"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`SONIOX_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['SONIOX_API_KEY="short"'],
});
