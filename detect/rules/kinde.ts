import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kindeSecret = defineAssignment({
  id: "kinde-secret",
  what: "a Kinde client secret",
  source: "https://docs.kinde.com/developer-tools/guides/working-with-the-kinde-api/",
  severity: "critical",
  names: ["kinde"],
  value: /[A-Za-z0-9]{50}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`KINDE_SECRET="‹${fake("alnum", 50)}›"`],
  misses: ['KINDE_SECRET="short"'],
});
