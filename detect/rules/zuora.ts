import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zuoraClientSecret = defineAssignment({
  id: "zuora-client-secret",
  what: "a Zuora client secret",
  source: "https://developer.zuora.com/docs/guides/authentication/",
  severity: "critical",
  names: ["zuora"],
  value: /[A-Za-z0-9+/=]{32,64}/,
  remediation: "Delete the OAuth client in Zuora under the user's settings.",
  hits: [`ZUORA_CLIENT_SECRET="‹${fake("alnum", 40)}›"`],
  misses: [`ZUORA_CLIENT_SECRET="${fake("alnum", 13)}"`],
});
