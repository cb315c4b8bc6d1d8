import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const cryptopanicToken = defineAssignment({
  id: "cryptopanic-token",
  what: "a CryptoPanic auth token",
  source: "https://cryptopanic.com/developers/api/",
  severity: "low",
  names: ["cryptopanic"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`CRYPTOPANIC_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['CRYPTOPANIC_TOKEN="short"'],
});
