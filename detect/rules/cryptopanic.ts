import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cryptopanicToken = defineAssignment({
  id: "cryptopanic-token",
  what: "a CryptoPanic auth token",
  source: "https://cryptopanic.com/developers/api/",
  severity: "low",
  names: ["cryptopanic"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CRYPTOPANIC_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ['CRYPTOPANIC_TOKEN="short"'],
});
