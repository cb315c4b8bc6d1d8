import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const buildkiteToken = defineRule({
  id: "buildkite-token",
  what: "a Buildkite token",
  source: "https://buildkite.com/docs/platform/security/tokens",
  severity: "high",
  // User access, agent access, job, registration, cluster, packages, portal access, portal secret.
  keywords: ["bkua_", "bkaa_", "bkaj_", "bkar_", "bkct_", "bkpt_", "bkpat_", "bkps_"],
  pattern: token(/bk(?:ua|a[ajr]|ct|pt|pat|ps)_[A-Za-z0-9._-]{39,500}[A-Za-z0-9]/),
  remediation: "Revoke it in your settings, or at the cluster, registry or portal.",
  revoke: "https://buildkite.com/user/api-access-tokens",
  hits: ["bkua_" + fake("hex", 40), "bkct_" + fake("alnum", 73), "bkps_" + fake("alnum", 64)],
  misses: ["bkua_" + "..."],
});
