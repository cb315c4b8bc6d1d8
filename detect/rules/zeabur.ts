import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const zeaburToken = defineAssignment({
  id: "zeabur-token",
  what: "a Zeabur API key",
  source: "https://zeabur.com/docs/en-US/developer/public-api",
  severity: "high",
  names: ["zeabur"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`ZEABUR_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['ZEABUR_TOKEN="short"'],
});
