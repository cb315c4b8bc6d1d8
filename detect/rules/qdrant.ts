import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const qdrantApiKey = defineAssignment({
  id: "qdrant-api-key",
  what: "a Qdrant API key",
  source: "https://qdrant.tech/documentation/cloud/authentication/",
  severity: "critical",
  names: ["qdrant"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[A-Za-z0-9_|-]{32,128}/,
  remediation: "Delete it in Qdrant Cloud under the cluster's API keys.",
  hits: [`QDRANT_API_KEY="‹${fake("alnum", 54)}›"`],
  misses: [`QDRANT_API_KEY="${fake("alnum", 18)}"`],
});
