import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scalekitSecret = defineAssignment({
  id: "scalekit-secret",
  what: "a Scalekit client secret",
  source: "https://docs.scalekit.com/apis/#description/authentication",
  severity: "critical",
  names: ["scalekit"],
  value: /(?:test|live)_[A-Za-z0-9]{40,80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`SCALEKIT_SECRET="‹test_${fake("alnum", 40)}›"`],
  misses: ['SCALEKIT_SECRET="short"'],
});
