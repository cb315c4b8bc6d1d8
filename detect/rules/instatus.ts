import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const instatusKey = defineAssignment({
  id: "instatus-key",
  what: "an Instatus API key",
  source: "https://instatus.com/help/api",
  severity: "medium",
  names: ["instatus"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`INSTATUS_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['INSTATUS_API_KEY="short"'],
});
