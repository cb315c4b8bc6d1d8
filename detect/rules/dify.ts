import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const difyKey = defineAssignment({
  id: "dify-key",
  what: "a Dify API key",
  source: "https://docs.dify.ai/en/guides/application-publishing/developing-with-apis",
  severity: "medium",
  names: ["dify"],
  value: /(?:app|dataset)-[A-Za-z0-9]{24}/,
  remediation: "Delete the key at the app or the knowledge.",
  hits: [`DIFY_API_KEY="‹app-${fake("alnum", 24)}›"`, `DIFY_DATASET_KEY=‹dataset-${fake("alnum", 24)}›`],
  misses: ["DIFY_API_URL=https://api.dify.ai/v1"],
});
