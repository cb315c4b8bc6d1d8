import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const convexDeployKey = defineRule({
  id: "convex-deploy-key",
  what: "a Convex deploy key",
  source: "https://docs.convex.dev/cli/deploy-key-types",
  severity: "critical",
  keywords: ["prod:", "dev:", "preview:", "project:"],
  // Deployment, then a token in base64.
  pattern: token(/(?:prod|dev|preview|project):[a-z0-9][a-z0-9:-]{3,80}\|[A-Za-z0-9+/_-]{40,300}={0,2}/),
  remediation: "Delete the deploy key under the deployment's settings.",
  revoke: "https://dashboard.convex.dev",
  hits: ["prod:happy-animal-123|" + fake("base64", 120)],
  misses: ["prod:happy-animal-123|" + fake("base64", 12)],
});
