import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developers.etsy.com/documentation/essentials/authentication";
const remediation = "Regenerate the keystring's secret.";
const revoke = "https://www.etsy.com/developers/your-apps";

export const etsyKeystring = defineAssignment({
  id: "etsy-keystring",
  what: "an Etsy API keystring",
  source,
  severity: "medium",
  names: ["etsy"],
  value: /[a-z0-9]{24}(?::[a-z0-9]{10})?/,
  remediation,
  revoke,
  hits: [
    `ETSY_API_KEY="‹${fake("lower", 24)}›"`,
    `ETSY_API_KEY="‹${fake("lower", 24)}:${fake("lower", 10)}›"`,
  ],
  misses: [`ETSY_API_KEY="${fake("lower", 8)}"`],
});

export const etsySharedSecret = defineAssignment({
  id: "etsy-shared-secret",
  what: "an Etsy shared secret",
  source,
  severity: "high",
  names: ["etsy"],
  value: /[a-z0-9]{10}/,
  common: true,
  remediation,
  revoke,
  hits: [`ETSY_SHARED_SECRET="‹${fake("lower", 10)}›"`],
  misses: [`ETSY_SHARED_SECRET="${fake("lower", 3)}"`],
});

export const etsyOauthToken = defineAssignment({
  id: "etsy-oauth-token",
  what: "an Etsy OAuth token",
  source,
  severity: "high",
  names: ["etsy"],
  // The user's number, then the token.
  value: /\d{6,12}\.[a-z0-9_-]{60,200}/,
  remediation,
  revoke,
  hits: [`ETSY_ACCESS_TOKEN="‹${fake("digits", 8)}.${fake("alnum", 86)}›"`],
  misses: [`ETSY_ACCESS_TOKEN="${fake("digits", 2)}.${fake("alnum", 28)}"`],
});
