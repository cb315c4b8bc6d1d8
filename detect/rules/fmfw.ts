import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fmfwKey = defineAssignment({
  id: "fmfw-key",
  what: "an FMFW.io or HitBTC API key or secret",
  source: "https://api.fmfw.io/",
  severity: "critical",
  names: ["fmfw", "hitbtc"],
  value: /[a-z0-9_-]{32}/,
  remediation: "Delete the key in FMFW.io's account settings.",
  hits: [`FMFW_API_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`FMFW_API_SECRET="${fake("alnum", 10)}"`],
});
