import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const unstructuredApiKey = defineAssignment({
  id: "unstructured-api-key",
  what: "an Unstructured API key",
  source: "https://docs.unstructured.io/api-reference/overview",
  severity: "medium",
  names: ["unstructured"],
  common: true,
  value: /[A-Za-z0-9]{30,40}/,
  remediation: "Delete it under API keys.",
  revoke: "https://platform.unstructured.io",
  hits: [`UNSTRUCTURED_API_KEY="‹${fake("alnum", 30)}›"`],
  misses: [`UNSTRUCTURED_API_KEY="${fake("alnum", 10)}"`],
});
