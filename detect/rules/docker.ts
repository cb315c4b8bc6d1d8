import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dockerHubToken = defineRule({
  id: "docker-hub-token",
  what: "a Docker Hub access token",
  source: "https://docs.docker.com/security/access-tokens/",
  severity: "critical",
  keywords: ["dckr_pat_", "dckr_oat_"],
  pattern: token(/dckr_[po]at_[A-Za-z0-9_-]{27,32}/),
  remediation: "Delete it.",
  revoke: "https://app.docker.com/settings/personal-access-tokens",
  hits: ["dckr_pat_" + fake("alnum", 27), "dckr_oat_" + fake("alnum", 32)],
  misses: ["dckr_pat_" + "..."],
});
