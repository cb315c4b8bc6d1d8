import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const serperApiKey = defineAssignment({
  id: "serper-api-key",
  what: "a Serper API key",
  source: "https://serper.dev/",
  severity: "medium",
  names: ["serper"],
  common: true,
  value: /[a-f0-9]{40}/,
  remediation: "Delete it.",
  revoke: "https://serper.dev/api-keys",
  hits: [`SERPER_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`SERPER_API_KEY="${fake("hex", 13)}"`],
});
