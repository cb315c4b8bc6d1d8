import { defineAssignment } from "../rule.ts";
import { CHOSEN } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const inwxPassword = defineAssignment({
  id: "inwx-password",
  what: "an INWX password",
  source: "https://inwx.com/en/help/apidoc/f/ch02.html",
  severity: "high",
  names: ["inwx-pass", "inwx-password", "inwx-api"],
  value: CHOSEN,
  remediation: "Change the password.",
  hits: [`INWX_PASS="‹${fake("alnum", 32)}›"`],
  misses: ['INWX_PASS="short"'],
});
