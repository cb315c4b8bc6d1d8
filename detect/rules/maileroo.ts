import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailerooApiKey = defineAssignment({
  id: "maileroo-api-key",
  what: "a Maileroo API key",
  source: "https://maileroo.com/docs",
  severity: "high",
  names: ["maileroo"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete the key in Maileroo's domain settings.",
  hits: [`MAILEROO_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ["MAILEROO_API_KEY=" + fake("hex", 10)],
});
