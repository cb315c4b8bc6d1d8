import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const predicthqAccessToken = defineAssignment({
  id: "predicthq-access-token",
  what: "a PredictHQ access token",
  source: "https://docs.predicthq.com/api/overview/authenticating",
  severity: "medium",
  names: ["predicthq", "phq-access"],
  value: /[A-Za-z0-9_-]{40}/,
  remediation: "Delete the token.",
  revoke: "https://control.predicthq.com/apps",
  hits: [`PREDICTHQ_ACCESS_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ["PREDICTHQ_ACCESS_TOKEN=" + fake("hex", 10)],
});
