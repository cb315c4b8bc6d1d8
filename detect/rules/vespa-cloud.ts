import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vespaToken = defineAssignment({
  id: "vespa-token",
  what: "a Vespa Cloud token",
  source: "https://docs.vespa.ai/en/security/guide",
  severity: "high",
  names: ["vespa-cloud", "vespa-token"],
  value: /vespa_cloud_[A-Za-z0-9]{30,64}/,
  remediation: "Delete the token in the console, under Account, Tokens.",
  hits: [`VESPA_CLOUD_TOKEN="‹vespa_cloud_${fake("alnum", 32)}›"`],
  misses: ['VESPA_CLOUD_TOKEN="short"'],
});
