import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const canvaClientSecret = defineRule({
  id: "canva-client-secret",
  what: "a Canva client secret",
  source: "https://www.canva.dev/docs/connect/authentication/",
  severity: "high",
  documented: false,
  keywords: ["cnvca"],
  pattern: token(/cnvca[A-Za-z0-9_-]{40,64}/),
  remediation: "Generate a new secret of the integration.",
  revoke: "https://www.canva.com/developers/integrations",
  hits: ["cnvca" + fake("alnum", 51)],
  misses: ["cnvca" + fake("alnum", 10)],
});
