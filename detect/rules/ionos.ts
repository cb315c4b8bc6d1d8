import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ionosApiKey = defineAssignment({
  id: "ionos-api-key",
  what: "an IONOS API key",
  source: "https://developer.hosting.ionos.com/docs/getstarted",
  severity: "critical",
  names: ["ionos"],
  value:
    /[a-f0-9]{32}\.[A-Za-z0-9_-]{86}|eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/,
  remediation: "Delete the key.",
  revoke: "https://developer.hosting.ionos.com/keys",
  hits: [`IONOS_API_KEY="‹${fake("hex", 32)}.${fake("alnum", 86)}›"`],
  misses: ["IONOS_API_KEY=" + fake("hex", 10)],
});
