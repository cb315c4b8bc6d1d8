import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developer.godaddy.com/keys";
const remediation = "Delete the key.";
const revoke = "https://developer.godaddy.com/keys";

export const godaddyKey = defineAssignment({
  id: "godaddy-key",
  what: "a GoDaddy API key",
  source,
  severity: "critical",
  names: ["godaddy", "go-daddy"],
  value: /[a-z0-9]{8,14}_[a-z0-9]{21,22}/,
  remediation,
  revoke,
  hits: [`GODADDY_API_KEY="‹${fake("alnum", 12)}_${fake("alnum", 22)}›"`],
  misses: [`GODADDY_API_KEY="${fake("alnum", 4)}_${fake("alnum", 7)}"`],
});

export const godaddySecret = defineAssignment({
  id: "godaddy-secret",
  what: "a GoDaddy API secret",
  source,
  severity: "critical",
  names: ["godaddy", "go-daddy"],
  value: /[a-z0-9]{21,22}/,
  remediation,
  revoke,
  hits: [`GODADDY_API_SECRET="‹${fake("alnum", 22)}›"`],
  misses: [`GODADDY_API_SECRET="${fake("alnum", 7)}"`],
});
