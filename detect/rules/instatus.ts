import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const instatusKey = defineAssignment({
  id: "instatus-key",
  what: "an Instatus API key",
  source: "https://instatus.com/help/api",
  severity: "medium",
  names: ["instatus"],
  value: /[a-z0-9]{32}/,
  remediation: "Revoke it under User settings, Developer settings.",
  hits: [`INSTATUS_API_KEY="‹${fake("lower", 32)}›"`],
  misses: ['INSTATUS_API_KEY="short"'],
});
