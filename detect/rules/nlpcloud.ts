import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nlpCloudToken = defineAssignment({
  id: "nlp-cloud-token",
  what: "an NLP Cloud token",
  source: "https://docs.nlpcloud.com/#authentication",
  severity: "medium",
  names: ["nlp-cloud"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`NLP_CLOUD_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ['NLP_CLOUD_TOKEN="short"'],
});
