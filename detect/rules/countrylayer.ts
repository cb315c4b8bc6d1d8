import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const countrylayerKey = defineAssignment({
  id: "countrylayer-key",
  what: "a countrylayer key",
  source: "https://countrylayer.com/documentation/",
  severity: "low",
  names: ["country-layer"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key under your account.",
  revoke: "https://countrylayer.com",
  hits: [`COUNTRYLAYER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`COUNTRYLAYER_ACCESS_KEY="${fake("hex", 10)}"`],
});
