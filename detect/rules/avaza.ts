import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const avazaToken = defineAssignment({
  id: "avaza-token",
  what: "an Avaza personal access token",
  source: "https://api.avaza.com/",
  severity: "high",
  names: ["avaza"],
  value: /\d{4,8}-[a-f0-9]{40}/,
  remediation: "Revoke the token in Avaza under Settings, Manage API developer access.",
  hits: [`AVAZA_TOKEN="‹${fake("digits", 6)}-${fake("hex", 40)}›"`],
  misses: [`AVAZA_TOKEN="${fake("digits", 2)}-${fake("hex", 13)}"`],
});
