import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const guardianApiKey = defineAssignment({
  id: "guardian-api-key",
  what: "a Guardian Open Platform API key",
  source: "https://open-platform.theguardian.com/access/",
  severity: "low",
  names: ["guardian", "guardianapis", "the-guardian"],
  common: true,
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[a-z0-9]{24}/,
  remediation: "Ask for a new key.",
  revoke: "https://bonobo.capi.gutools.co.uk/register/developer",
  hits: [`GUARDIAN_API_KEY="‹${fakeUuid()}›"`],
  misses: ["GUARDIAN_API_KEY=" + fake("hex", 10)],
});
