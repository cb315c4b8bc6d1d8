import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const infobipApiKey = defineAssignment({
  id: "infobip-api-key",
  what: "an Infobip API key",
  source: "https://www.infobip.com/docs/essentials/api-essentials/api-authentication",
  severity: "critical",
  names: ["infobip"],
  value: /[a-f0-9]{32}-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete the key.",
  revoke: "https://portal.infobip.com/dev/api-keys",
  hits: [`INFOBIP_API_KEY="‹${fake("hex", 32)}-${fakeUuid()}›"`],
  misses: ["INFOBIP_API_KEY=" + fake("hex", 10)],
});
