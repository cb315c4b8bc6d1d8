import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const namecheapApiKey = defineAssignment({
  id: "namecheap-api-key",
  what: "a Namecheap API key",
  source: "https://www.namecheap.com/support/api/intro/",
  severity: "critical",
  names: ["namecheap"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://ap.www.namecheap.com/settings/tools/apiaccess/",
  hits: [`NAMECHEAP_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["NAMECHEAP_API_KEY=" + fake("hex", 10)],
});
