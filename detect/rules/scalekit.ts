import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scalekitSecret = defineAssignment({
  id: "scalekit-secret",
  what: "a Scalekit client secret",
  source: "https://docs.scalekit.com/guides/authenticate-scalekit-api",
  severity: "critical",
  names: ["scalekit"],
  value: /(?:test|live)_[A-Za-z0-9]{40,80}/,
  remediation: "Generate another secret in the dashboard, under API Config, and revoke this one.",
  hits: [`SCALEKIT_SECRET="‹test_${fake("alnum", 40)}›"`],
  misses: ['SCALEKIT_SECRET="short"'],
});
