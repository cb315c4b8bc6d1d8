import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const lambdaLabsKey = defineRule({
  id: "lambda-labs-key",
  what: "a Lambda Cloud API key",
  source: "https://docs.lambda.ai/public-cloud/cloud-api/",
  severity: "high",
  documented: false,
  keywords: ["secret_"],
  pattern: token(/secret_[A-Za-z0-9-]{1,40}_[a-f0-9]{32}\.[A-Za-z0-9]{32}/),
  remediation: "Delete the key.",
  revoke: "https://cloud.lambda.ai/api-keys",
  hits: ["secret_ci-deploy_" + fake("hex", 32) + "." + fake("alnum", 32)],
  misses: ["secret_ci_" + fake("hex", 32)],
});
