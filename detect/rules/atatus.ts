import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const atatusKey = defineAssignment({
  id: "atatus-key",
  what: "an Atatus license or API key",
  source: "https://docs.atatus.com/docs/account/api-keys.html",
  severity: "medium",
  names: ["atatus"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`ATATUS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['ATATUS_API_KEY="short"'],
});
