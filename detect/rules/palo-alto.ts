import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paloAltoApiKey = defineAssignment({
  id: "palo-alto-api-key",
  what: "a PAN-OS API key",
  source:
    "https://docs.paloaltonetworks.com/ngfw/api/api-authentication-and-security/pan-os-api-authentication",
  severity: "critical",
  names: ["panos", "pan-os", "paloalto", "palo-alto", "prisma-access"],
  value: /LUFRPT[A-Za-z0-9+/]{40,300}={0,2}/,
  remediation: "Change the administrator's password, or expire all API keys.",
  hits: [`PANOS_API_KEY="‹LUFRPT${fake("alnum", 60)}==›"`],
  misses: ["PANOS_API_KEY=" + fake("hex", 10)],
});
