import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const percyToken = defineAssignment({
  id: "percy-token",
  what: "a Percy token",
  source: "https://www.browserstack.com/docs/percy/get-started/set-env-var",
  severity: "medium",
  names: ["percy"],
  value: /(?:(?:web|app|auto|vmw|ss|res)_)?[a-f0-9]{64}/,
  remediation: "Regenerate the token in the project's settings.",
  hits: [`PERCY_TOKEN="‹${fake("hex", 64)}›"`, `PERCY_TOKEN="‹web_${fake("hex", 64)}›"`],
  misses: ["PERCY_TOKEN=" + fake("hex", 10)],
});
