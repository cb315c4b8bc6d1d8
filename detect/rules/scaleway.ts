import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/";
const remediation = "Delete the API key in Scaleway's console under IAM.";

const uuid = `${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`;

export const scalewayAccessKey = defineRule({
  id: "scaleway-access-key",
  what: "a Scaleway access key",
  source: "https://www.npmjs.com/package/@scaleway/sdk",
  severity: "medium",
  keywords: ["SCW"],
  pattern: token(/SCW[A-Z0-9]{17}/),
  remediation,
  hits: ["SCW" + fake("upper", 17)],
  misses: ["SCW_" + "SECRET_KEY"],
});

export const scalewaySecretKey = defineAssignment({
  id: "scaleway-secret-key",
  what: "a Scaleway secret key",
  source,
  severity: "critical",
  names: ["scw", "scaleway"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation,
  hits: [`SCW_SECRET_KEY=‹${uuid}›`],
  misses: ["SCW_SECRET_KEY=short"],
});
