import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const akeylessKey = defineAssignment({
  id: "akeyless-key",
  what: "an Akeyless access key",
  source: "https://docs.akeyless.io/docs/api-key-creation-quickstart",
  severity: "critical",
  names: ["akeyless"],
  value: /[A-Za-z0-9+/_-]{40,64}={0,2}/,
  remediation: "Reset the access key under Users & Auth Methods.",
  revoke: "https://console.akeyless.io",
  hits: [`AKEYLESS_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ['AKEYLESS_API_KEY="short"'],
});
