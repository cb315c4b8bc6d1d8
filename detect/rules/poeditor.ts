import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const poeditorApiToken = defineAssignment({
  id: "poeditor-api-token",
  what: "a POEditor API token",
  source: "https://poeditor.com/docs/api",
  severity: "high",
  names: ["poeditor"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in POEditor's account settings.",
  hits: [`POEDITOR_API_TOKEN=‹${fake("hex", 32)}›`],
  misses: ["POEDITOR_REGION=shop"],
});
