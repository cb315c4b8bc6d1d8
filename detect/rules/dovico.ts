import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dovicoToken = defineAssignment({
  id: "dovico-token",
  what: "a Dovico API token",
  source: "https://timesheet.dovico.com/developer/API_doc/",
  severity: "medium",
  names: ["dovico"],
  value: /[a-z0-9]{32}\.[a-z0-9]{1,10}/,
  remediation: "Regenerate the user's token in Dovico.",
  hits: [`DOVICO_TOKEN="‹${fake("hex", 32)}.${fake("digits", 6)}›"`],
  misses: [`DOVICO_TOKEN="${fake("hex", 10)}.${fake("digits", 2)}"`],
});
