import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const e2bKey = defineRule({
  id: "e2b-key",
  what: "an E2B API key",
  source: "https://e2b.dev/docs/quickstart",
  severity: "high",
  keywords: ["e2b_", "sk_e2b_"],
  pattern: token(/(?:sk_)?e2b_[a-f0-9]{40}/),
  remediation: "Delete the key under Keys.",
  revoke: "https://e2b.dev/dashboard",
  hits: ["e2b_" + fake("hex", 40)],
  misses: ["e2b_" + fake("hex", 13)],
});
