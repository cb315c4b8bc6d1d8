import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const knockApiKey = defineAssignment({
  id: "knock-api-key",
  what: "a Knock secret API key",
  source: "https://docs.knock.app/developer-tools/api-keys",
  severity: "high",
  names: ["knock"],
  common: true,
  value: /sk_(?:test_|live_|prod_)?[A-Za-z0-9_-]{40,64}/,
  remediation: "Roll the key.",
  revoke: "https://dashboard.knock.app",
  hits: [`KNOCK_API_KEY="‹sk_${fake("alnum", 43)}›"`],
  misses: ["KNOCK_API_KEY=" + fake("hex", 10)],
});
