import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dubKey = defineRule({
  id: "dub-key",
  what: "a Dub API key",
  source: "https://github.com/dubinc/dub/blob/main/apps/web/app/api/tokens/route.ts",
  severity: "high",
  keywords: ["dub_"],
  pattern: token(/dub_[A-Za-z0-9]{24}/),
  remediation: "Delete the key under the workspace's settings, API keys.",
  revoke: "https://app.dub.co",
  hits: ["dub_" + fake("alnum", 24)],
  misses: ["dub_" + fake("alnum", 8)],
});
