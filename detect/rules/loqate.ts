import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const loqateApiKey = defineAssignment({
  id: "loqate-api-key",
  what: "a Loqate key",
  source: "https://docs.loqate.com/api-reference/introduction/",
  severity: "low",
  names: ["loqate", "pcapredict", "postcode-anywhere"],
  value: /[A-Z]{2}\d{2}(?:-[A-Z]{2}\d{2}){3}/,
  remediation: "Delete the key in Loqate's account.",
  hits: ['LOQATE_KEY="‹QM48-ZT27-KV95-WX16›"'],
  misses: ["LOQATE_KEY=" + fake("hex", 10)],
});
