import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nlpCloudToken = defineAssignment({
  id: "nlp-cloud-token",
  what: "an NLP Cloud token",
  source: "https://github.com/nlpcloud/nlpcloud-python",
  severity: "medium",
  names: ["nlp-cloud"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate the token in the dashboard.",
  revoke: "https://nlpcloud.io/home/token",
  hits: [`NLP_CLOUD_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ['NLP_CLOUD_TOKEN="short"'],
});
