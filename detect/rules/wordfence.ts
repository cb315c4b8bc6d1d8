import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wordfenceApiKey = defineAssignment({
  id: "wordfence-api-key",
  what: "a Wordfence key",
  source: "https://www.wordfence.com/help/api-key/",
  severity: "high",
  names: ["wordfence"],
  value: /[a-f0-9]{64,128}/,
  remediation: "Reset it in Wordfence Central.",
  hits: [`WORDFENCE_API_KEY=‹${fake("hex", 128)}›`],
  misses: ["WORDFENCE_REGION=shop"],
});
