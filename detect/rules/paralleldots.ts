import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paralleldotsApiKey = defineAssignment({
  id: "paralleldots-api-key",
  what: "a ParallelDots API key",
  source: "https://apis.paralleldots.com/text_docs/index.html",
  severity: "low",
  names: ["paralleldots", "parallel-dots"],
  value: /[A-Za-z0-9]{43}/,
  remediation: "Make a new key.",
  revoke: "https://dashboard.komprehend.io",
  hits: [`PARALLELDOTS_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: ["PARALLELDOTS_API_KEY=" + fake("hex", 10)],
});
