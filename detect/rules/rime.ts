import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rimeApiToken = defineAssignment({
  id: "rime-api-token",
  what: "a Rime API token",
  source: "https://docs.rime.ai/api-reference/quickstart",
  severity: "high",
  names: ["rime-api", "rime-key", "rime-token", "rimeai", "rime-ai"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete it and issue a new one.",
  hits: [`RIME_API_KEY=‹${fake("alnum", 43)}›`],
  misses: ["RIME_REGION=shop"],
});
