import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zonkaFeedbackToken = defineAssignment({
  id: "zonka-feedback-token",
  what: "a Zonka Feedback API token",
  source: "https://apidocs.zonkafeedback.com/",
  severity: "medium",
  names: ["zonkafeedback", "zonka-feedback", "zonka"],
  value: /[A-Za-z0-9]{32,40}/,
  remediation: "Regenerate it in Zonka Feedback under settings, developers.",
  hits: [`ZONKA_FEEDBACK_TOKEN="‹${fake("hex", 36)}›"`],
  misses: [`ZONKA_FEEDBACK_TOKEN="${fake("hex", 12)}"`],
});
