import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zamzarApiKey = defineAssignment({
  id: "zamzar-api-key",
  what: "a Zamzar API key",
  source: "https://developers.zamzar.com/docs",
  severity: "medium",
  names: ["zamzar"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate it.",
  revoke: "https://developers.zamzar.com/user",
  hits: [`ZAMZAR_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`ZAMZAR_API_KEY="${fake("hex", 13)}"`],
});
