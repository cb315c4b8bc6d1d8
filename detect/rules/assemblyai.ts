import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const assemblyaiKey = defineAssignment({
  id: "assemblyai-key",
  what: "an AssemblyAI API key",
  source: "https://www.assemblyai.com/docs/faq/how-to-get-your-api-key",
  severity: "medium",
  names: ["assembly-ai"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://www.assemblyai.com/dashboard/api-keys",
  hits: [`ASSEMBLYAI_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ASSEMBLYAI_API_KEY="${fake("hex", 10)}"`],
});
