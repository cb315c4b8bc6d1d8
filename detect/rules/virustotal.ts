import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const virustotalApiKey = defineAssignment({
  id: "virustotal-api-key",
  what: "a VirusTotal API key",
  source: "https://docs.virustotal.com/docs/api-overview",
  severity: "medium",
  names: ["virustotal", "virus-total", "vt-api-key", "vt-apikey"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate it.",
  revoke: "https://www.virustotal.com/gui/my-apikey",
  hits: [`VIRUSTOTAL_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`VIRUSTOTAL_API_KEY="${fake("hex", 21)}"`],
});
