import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tefterToken = defineAssignment({
  id: "tefter-token",
  what: "a Tefter API token",
  source: "https://tefter.io/",
  severity: "low",
  names: ["tefter"],
  value: /[A-Za-z0-9_-]{20,64}/,
  remediation: "Revoke it in Tefter's account settings, then make a new one.",
  hits: [`TEFTER_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`TEFTER_API_TOKEN="${fake("alnum", 6)}"`],
});
