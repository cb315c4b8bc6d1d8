import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const talentlmsApiKey = defineAssignment({
  id: "talentlms-api-key",
  what: "a TalentLMS API key",
  source: "https://www.talentlms.com/pages/docs/TalentLMS-API-Documentation.pdf",
  severity: "high",
  names: ["talentlms", "talent-lms"],
  value: /[A-Za-z0-9]{30}/,
  remediation: "Regenerate it in TalentLMS under account and settings, security.",
  hits: [`TALENTLMS_API_KEY="‹${fake("alnum", 30)}›"`],
  misses: [`TALENTLMS_API_KEY="${fake("alnum", 10)}"`],
});
