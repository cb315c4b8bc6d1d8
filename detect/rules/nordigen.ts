import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nordigenSecretKey = defineAssignment({
  id: "nordigen-secret-key",
  what: "a Nordigen (GoCardless Bank Account Data) secret key",
  source: "https://developer.gocardless.com/bank-account-data/quick-start-guide",
  severity: "critical",
  names: ["nordigen", "gocardless-bank", "bank-account-data"],
  value: /[a-f0-9]{128}/,
  remediation: "Delete the secret.",
  revoke: "https://bankaccountdata.gocardless.com/user-secrets/",
  hits: [`NORDIGEN_SECRET_KEY="‹${fake("hex", 128)}›"`],
  misses: ["NORDIGEN_SECRET_KEY=" + fake("hex", 10)],
});
