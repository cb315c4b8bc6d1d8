import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dandelionToken = defineAssignment({
  id: "dandelion-token",
  what: "a Dandelion API token",
  source: "https://dandelion.eu/docs/api/",
  severity: "low",
  names: ["dandelion"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the token.",
  revoke: "https://dandelion.eu/profile/dashboard/",
  hits: [`DANDELION_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`DANDELION_TOKEN="${fake("hex", 10)}"`],
});
