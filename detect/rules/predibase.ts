import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const predibaseApiToken = defineAssignment({
  id: "predibase-api-token",
  what: "a Predibase API token",
  source: "https://docs.predibase.com/user-guide/getting-started/quickstart",
  severity: "high",
  names: ["predibase"],
  value: /pb_[A-Za-z0-9_-]{22}/,
  remediation: "Delete it and issue a new one.",
  hits: [`PREDIBASE_API_TOKEN=‹pb_${fake("alnum", 22)}›`],
  misses: ["PREDIBASE_MODEL=shop"],
});
