import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const roboflowApiKey = defineAssignment({
  id: "roboflow-api-key",
  what: "a Roboflow API key",
  source: "https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key",
  severity: "high",
  names: ["roboflow"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Revoke it in the workspace's settings.",
  hits: [`ROBOFLOW_API_KEY=‹${fake("alnum", 20)}›`],
  misses: ["ROBOFLOW_REGION=shop"],
});
