import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const novuSecretKey = defineAssignment({
  id: "novu-secret-key",
  what: "a Novu secret key",
  source: "https://docs.novu.co/api-reference/overview",
  severity: "high",
  names: ["novu"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://dashboard.novu.co/api-keys",
  hits: [`NOVU_SECRET_KEY="‹${fake("hex", 32)}›"`],
  misses: ["NOVU_SECRET_KEY=" + fake("hex", 10)],
});
