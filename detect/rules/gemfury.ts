import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const gemfuryToken = defineAssignment({
  id: "gemfury-token",
  what: "a Gemfury token",
  source: "https://gemfury.com/help/upload-packages",
  severity: "high",
  names: ["gemfury", "fury-api", "fury-token", "fury-push", "fury-deploy"],
  value: UNSPECIFIED,
  remediation: "Revoke it under Settings, Tokens.",
  hits: [`GEMFURY_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['GEMFURY_TOKEN="short"'],
});
