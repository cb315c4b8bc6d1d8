import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const prodpadApiKey = defineAssignment({
  id: "prodpad-api-key",
  what: "a ProdPad API key",
  source: "https://help.prodpad.com/article/759-access-the-prodpad-api",
  severity: "high",
  names: ["prodpad"],
  value: /[a-f0-9]{64}|[A-Za-z0-9]{32,64}/,
  remediation: "Regenerate it in ProdPad under profile, API keys.",
  hits: [`PRODPAD_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`PRODPAD_API_KEY="${fake("hex", 21)}"`],
});
