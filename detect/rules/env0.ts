import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const env0Secret = defineAssignment({
  id: "env0-secret",
  what: "an env0 API secret",
  source: "https://docs.envzero.com/changelogs/2022/11/personal-api-keys",
  severity: "critical",
  names: ["env0-api", "env0-secret", "env0-key", "env0-token"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Personal Settings or Organization Settings, API Keys.",
  hits: [`ENV0_API_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['ENV0_API_SECRET="short"'],
});
