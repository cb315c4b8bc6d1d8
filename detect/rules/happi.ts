import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const happiKey = defineAssignment({
  id: "happi-key",
  what: "a Happi API key",
  source: "https://happi.dev/docs",
  severity: "low",
  names: ["happi"],
  value: /[a-z0-9]{56}/,
  common: true,
  remediation: "Regenerate the key.",
  revoke: "https://happi.dev/panel",
  hits: [`HAPPI_API_KEY="‹${fake("alnum", 56)}›"`],
  misses: [`HAPPI_API_KEY="${fake("alnum", 18)}"`],
});
