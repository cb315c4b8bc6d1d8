import { defineAssignment } from "../rule.ts";
import { CHOSEN } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const qualysPassword = defineAssignment({
  id: "qualys-password",
  what: "a Qualys API password",
  source: "https://docs.qualys.com/en/vm/api/pc/get_started/authentication.htm",
  severity: "critical",
  names: ["qualys"],
  value: CHOSEN,
  remediation: "Change the password of the account.",
  hits: [`QUALYS_PASSWORD="‹${fake("alnum", 32)}›"`],
  misses: ['QUALYS_PASSWORD="short"'],
});
