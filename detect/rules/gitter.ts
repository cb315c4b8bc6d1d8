import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gitterToken = defineAssignment({
  id: "gitter-token",
  what: "a Gitter access token",
  source: "https://developer.gitter.im/docs/authentication",
  severity: "medium",
  names: ["gitter"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it in the settings of the Matrix account that Gitter moved to.",
  hits: [`GITTER_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ["GITTER_TOKEN=" + fake("hex", 10)],
});
