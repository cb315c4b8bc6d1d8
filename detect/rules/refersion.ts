import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const refersionSecretKey = defineAssignment({
  id: "refersion-secret-key",
  what: "a Refersion public or secret key",
  source: "https://www.refersion.dev/reference/authentication",
  severity: "high",
  names: ["refersion"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in Refersion under account, settings, API.",
  hits: [`REFERSION_SECRET_KEY="‹${fake("hex", 32)}›"`],
  misses: [`REFERSION_SECRET_KEY="${fake("hex", 10)}"`],
});
