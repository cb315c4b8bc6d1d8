import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const planyoApiKey = defineAssignment({
  id: "planyo-api-key",
  what: "a Planyo API key",
  source: "https://www.planyo.com/api.php",
  severity: "high",
  names: ["planyo"],
  value: /[a-z0-9]{62}/,
  remediation: "Regenerate the key in Planyo's settings under API key.",
  hits: [`PLANYO_API_KEY="‹${fake("lower", 62)}›"`],
  misses: ["PLANYO_API_KEY=" + fake("hex", 10)],
});
