import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const simklClientSecret = defineAssignment({
  id: "simkl-client-secret",
  what: "a Simkl client secret",
  source: "https://simkl.docs.apiary.io/",
  severity: "high",
  names: ["simkl"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate it at the application's page on Simkl.",
  hits: [`SIMKL_CLIENT_SECRET=‹${fake("hex", 64)}›`],
  misses: ["SIMKL_REGION=shop"],
});
