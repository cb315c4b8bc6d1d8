import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const kindeSecret = defineAssignment({
  id: "kinde-secret",
  what: "a Kinde client secret",
  source: "https://docs.kinde.com/get-started/connect/getting-app-keys",
  severity: "critical",
  names: ["kinde"],
  value: UNSPECIFIED,
  remediation: "Rotate it in the application's details.",
  hits: [`KINDE_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['KINDE_SECRET="short"'],
});
