import { defineAssignment } from "../rule.ts";
import { CHOSEN } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const bluesnapPassword = defineAssignment({
  id: "bluesnap-password",
  what: "a BlueSnap API password",
  source: "https://developers.bluesnap.com/reference/authentication",
  severity: "critical",
  names: ["bluesnap"],
  value: CHOSEN,
  remediation: "Change the password under Settings, API Settings.",
  hits: [`BLUESNAP_PASSWORD="‹${fake("alnum", 32)}›"`],
  misses: ['BLUESNAP_PASSWORD="short"'],
});
