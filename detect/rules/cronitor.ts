import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cronitorKey = defineAssignment({
  id: "cronitor-key",
  what: "a Cronitor API key",
  source: "https://cronitor.io/docs/api-keys",
  severity: "medium",
  names: ["cronitor"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://cronitor.io/app/settings/api",
  hits: [`CRONITOR_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`CRONITOR_API_KEY="${fake("hex", 10)}"`],
});
