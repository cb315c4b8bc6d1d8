import { defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const axiomToken = defineRule({
  id: "axiom-token",
  what: "an Axiom token",
  source: "https://github.com/axiomhq/axiom-go/blob/main/internal/config/token.go",
  severity: "high",
  keywords: ["xaat-", "xapt-"],
  pattern: token(/xa[ap]t-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Delete the token under Settings.",
  revoke: "https://app.axiom.co",
  hits: ["xaat-" + fakeUuid()],
  misses: ["xaat-" + fake("hex", 8)],
});
