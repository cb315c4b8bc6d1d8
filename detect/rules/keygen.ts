import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const keygenToken = defineRule({
  id: "keygen-token",
  what: "a Keygen API token",
  source: "https://keygen.sh/docs/api/authentication/",
  severity: "critical",
  keywords: ["admin-", "prod-", "env-", "user-", "activ-"],
  pattern: token(/(?:admin|prod|env|user|activ)-[a-f0-9]{60,64}v[23]/),
  remediation: "Revoke the token.",
  revoke: "https://app.keygen.sh/tokens",
  hits: [`prod-${fake("hex", 64)}v3`],
  misses: ["prod-" + fake("hex", 12)],
});
