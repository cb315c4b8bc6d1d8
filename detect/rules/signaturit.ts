import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const signaturitToken = defineAssignment({
  id: "signaturit-token",
  what: "a Signaturit access token",
  source: "https://docs.signaturit.com/",
  severity: "critical",
  names: ["signaturit"],
  value: /[A-Za-z0-9_-]{60,120}/,
  remediation: "Renew it in Signaturit's dashboard under API.",
  hits: [`SIGNATURIT_TOKEN="‹${fake("alnum", 86)}›"`],
  misses: [`SIGNATURIT_TOKEN="${fake("alnum", 28)}"`],
});
