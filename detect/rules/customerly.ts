import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const customerlyToken = defineAssignment({
  id: "customerly-token",
  what: "a Customerly access token",
  source: "https://docs.customerly.io/api/",
  severity: "medium",
  names: ["customerly"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CUSTOMERLY_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ['CUSTOMERLY_TOKEN="short"'],
});
