import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const attioToken = defineAssignment({
  id: "attio-token",
  what: "an Attio access token",
  source: "https://docs.attio.com/rest-api/guides/authentication",
  severity: "high",
  names: ["attio"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`ATTIO_TOKEN="‹${fake("hex", 64)}›"`],
  misses: ['ATTIO_TOKEN="short"'],
});
