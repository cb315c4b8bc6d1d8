import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const guruToken = defineAssignment({
  id: "guru-token",
  what: "a Guru API token",
  source: "https://developer.getguru.com/docs/getting-started",
  severity: "high",
  names: ["guru", "getguru"],
  value: UUID,
  common: true,
  remediation: "Revoke the token in Guru under Apps and integrations, API access.",
  hits: [`GURU_API_TOKEN="‹${fakeUuid()}›"`],
  misses: [`GURU_API_TOKEN="${fake("hex", 8)}"`],
});
