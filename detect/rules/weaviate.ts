import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const weaviateApiKey = defineAssignment({
  id: "weaviate-api-key",
  what: "a Weaviate API key",
  source: "https://docs.weaviate.io/cloud/manage-clusters/authentication",
  severity: "high",
  names: ["weaviate", "wcs-api", "wcd-api"],
  value: /[A-Za-z0-9+/]{32,128}={0,2}/,
  remediation: "Delete it under the cluster's API keys.",
  revoke: "https://console.weaviate.cloud",
  hits: [`WEAVIATE_API_KEY="‹${fake("alnum", 36)}›"`],
  misses: [`WEAVIATE_API_KEY="${fake("alnum", 12)}"`],
});
