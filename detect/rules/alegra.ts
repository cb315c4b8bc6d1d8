import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const alegraToken = defineAssignment({
  id: "alegra-token",
  what: "an Alegra API token",
  source: "https://developer.alegra.com/docs/autenticaci%C3%B3n",
  severity: "high",
  names: ["alegra"],
  value: /[a-z0-9]{20}/,
  remediation: "Regenerate the token in Alegra under Settings, API.",
  hits: [`ALEGRA_API_TOKEN="‹${fake("hex", 20)}›"`],
  misses: [`ALEGRA_API_TOKEN="${fake("hex", 6)}"`],
});
