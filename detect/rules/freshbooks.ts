import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.freshbooks.com/api/authentication";
const remediation = "Reset the secret.";
const revoke = "https://my.freshbooks.com/#/developer";

export const freshbooksCredential = defineAssignment({
  id: "freshbooks-credential",
  what: "a FreshBooks client secret or token",
  source,
  severity: "high",
  names: ["fresh-books"],
  value: /[a-f0-9]{64}/,
  remediation,
  revoke,
  hits: [`FRESHBOOKS_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: [`FRESHBOOKS_CLIENT_SECRET="${fake("hex", 21)}"`],
});

export const freshbooksLegacyToken = defineAssignment({
  id: "freshbooks-legacy-token",
  what: "a FreshBooks API token",
  source,
  severity: "high",
  names: ["fresh-books"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`FRESHBOOKS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`FRESHBOOKS_TOKEN="${fake("hex", 10)}"`],
});
