import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const greynoiseKey = defineAssignment({
  id: "greynoise-key",
  what: "a GreyNoise API key",
  source: "https://docs.greynoise.io/docs/using-the-greynoise-api",
  severity: "medium",
  names: ["greynoise"],
  value: /[A-Za-z0-9]{32,80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`GREYNOISE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GREYNOISE_API_KEY="short"'],
});
