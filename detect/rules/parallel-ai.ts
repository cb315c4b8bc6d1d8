import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const parallelAiKey = defineAssignment({
  id: "parallel-ai-key",
  what: "a Parallel API key",
  source: "https://docs.parallel.ai/integrations/oauth-provider",
  severity: "medium",
  names: ["parallel-api", "parallel-ai"],
  value: UNSPECIFIED,
  remediation: "Revoke the key in the platform's settings.",
  revoke: "https://platform.parallel.ai",
  hits: [`PARALLEL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PARALLEL_API_KEY="short"'],
});
