import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const intra42ClientSecret = defineRule({
  id: "intra42-client-secret",
  what: "a 42 intra client secret",
  source: "https://api.intra.42.fr/apidoc/guides/getting_started",
  severity: "high",
  documented: false,
  keywords: ["s-s4t2"],
  pattern: token(/s-s4t2(?:ud|af)-[a-f0-9]{64}/),
  remediation: "Make a new secret.",
  revoke: "https://profile.intra.42.fr/oauth/applications",
  hits: ["s-s4t2ud-" + fake("hex", 64)],
  misses: ["u-s4t2ud-" + fake("hex", 64)],
});
