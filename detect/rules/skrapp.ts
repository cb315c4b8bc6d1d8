import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const skrappApiKey = defineAssignment({
  id: "skrapp-api-key",
  what: "a Skrapp API key",
  source: "https://skrapp.io/api",
  severity: "medium",
  names: ["skrapp-io", "skrapp", "skrappio"],
  value: /[A-Za-z0-9]{32,64}/,
  remediation: "Regenerate it under API.",
  revoke: "https://skrapp.io/account",
  hits: [`SKRAPP_IO_API_KEY="‹${fake("alnum", 42)}›"`],
  misses: [`SKRAPP_IO_API_KEY="${fake("alnum", 14)}"`],
});
