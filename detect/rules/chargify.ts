import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chargifyKey = defineAssignment({
  id: "chargify-key",
  what: "a Chargify (Maxio) API key",
  source: "https://docs.maxio.com/hc/en-us/articles/24294819360525",
  severity: "critical",
  names: ["chargify", "maxio"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CHARGIFY_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ['CHARGIFY_API_KEY="short"'],
});
