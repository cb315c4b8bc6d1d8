import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const billomatKey = defineAssignment({
  id: "billomat-key",
  what: "a Billomat API key",
  source: "https://www.billomat.com/en/api/basics/authentication/",
  severity: "high",
  names: ["billomat"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BILLOMAT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['BILLOMAT_API_KEY="short"'],
});
