import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jumpsellerAuthToken = defineAssignment({
  id: "jumpseller-auth-token",
  what: "a Jumpseller auth token",
  source: "https://jumpseller.com/support/api/",
  severity: "high",
  names: ["jumpseller"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the token in Jumpseller's account settings.",
  hits: [`JUMPSELLER_AUTH_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["JUMPSELLER_AUTH_TOKEN=" + fake("hex", 10)],
});
