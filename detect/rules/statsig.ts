import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const statsigSecretKey = defineAssignment({
  id: "statsig-secret-key",
  what: "a Statsig server secret or console key",
  source: "https://docs.statsig.com/guides/setting-up-keys",
  severity: "critical",
  names: ["statsig"],
  value: /(?:secret|console)-[A-Za-z0-9]{40,56}/,
  remediation: "Revoke it. Client keys are public by design.",
  revoke: "https://console.statsig.com/api_keys",
  hits: [`STATSIG_SERVER_SECRET="‹secret-${fake("alnum", 43)}›"`],
  misses: [`STATSIG_SERVER_SECRET="secret-${fake("alnum", 14)}"`],
});
