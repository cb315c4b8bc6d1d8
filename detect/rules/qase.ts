import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const qaseApiToken = defineAssignment({
  id: "qase-api-token",
  what: "a Qase API token",
  source: "https://developers.qase.io/docs/api-authentication",
  severity: "high",
  names: ["qase"],
  value: /[a-f0-9]{40,64}|[A-Za-z0-9]{40,64}/,
  remediation: "Delete it.",
  revoke: "https://app.qase.io/user/api/token",
  hits: [`QASE_API_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`QASE_API_TOKEN="${fake("hex", 21)}"`],
});
