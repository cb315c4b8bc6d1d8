import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const siliconflowApiKey = defineAssignment({
  id: "siliconflow-api-key",
  what: "a SiliconFlow API key",
  source: "https://docs.siliconflow.com/",
  severity: "high",
  names: ["siliconflow", "silicon-flow"],
  value: /sk-[a-z0-9]{48}/,
  remediation: "Delete it.",
  revoke: "https://cloud.siliconflow.com/account/ak",
  hits: [`SILICONFLOW_API_KEY="‹sk-${fake("lower", 48)}›"`],
  misses: [`SILICONFLOW_API_KEY="sk-${fake("lower", 16)}"`],
});
