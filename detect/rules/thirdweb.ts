import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const thirdwebSecretKey = defineAssignment({
  id: "thirdweb-secret-key",
  what: "a thirdweb secret key",
  source: "https://portal.thirdweb.com/api-keys",
  severity: "high",
  names: ["thirdweb"],
  value: UNSPECIFIED,
  remediation: "Rotate the secret key in the project settings.",
  hits: [`THIRDWEB_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['THIRDWEB_SECRET="short"'],
});
