import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cockroachCloudKey = defineRule({
  id: "cockroach-cloud-key",
  what: "a CockroachDB Cloud API key",
  source: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access",
  severity: "critical",
  documented: false,
  keywords: ["CCDB1_"],
  pattern: token(/CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}/),
  remediation: "Delete the service account's key.",
  revoke: "https://cockroachlabs.cloud/access",
  hits: ["CCDB1_" + fake("alnum", 22) + "_" + fake("alnum", 40)],
  misses: ["CCDB1_" + fake("alnum", 7) + "_" + fake("alnum", 13)],
});
