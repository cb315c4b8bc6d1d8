import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const qualarooApiKey = defineAssignment({
  id: "qualaroo-api-key",
  what: "a Qualaroo API key or secret",
  source: "https://help.qualaroo.com/hc/en-us/articles/201969438-The-REST-Reporting-API",
  severity: "medium",
  names: ["qualaroo"],
  value: /[A-Za-z0-9_-]{16,128}={0,2}/,
  remediation: "Regenerate it in Qualaroo's dashboard.",
  hits: [`QUALAROO_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`QUALAROO_API_KEY="${fake("alnum", 13)}"`],
});
