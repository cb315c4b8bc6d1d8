import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const tigrisSecretKey = defineRule({
  id: "tigris-secret-key",
  what: "a Tigris secret access key",
  source: "https://www.tigrisdata.com/docs/iam/manage-access-key/",
  severity: "high",
  documented: false,
  keywords: ["tsec_"],
  pattern: token(/tsec_[A-Za-z0-9_+/-]{50,80}/),
  remediation: "Delete the access key in Tigris's dashboard.",
  hits: ["tsec_" + fake("alnum", 65)],
  misses: ["tsec_" + "short"],
});
