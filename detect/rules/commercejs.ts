import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://commercejs.com/docs/api/#authentication";

export const commercejsSecretKey = defineAssignment({
  id: "commercejs-secret-key",
  what: "a Commerce.js (Chec) secret key",
  source,
  severity: "high",
  names: ["commercejs", "commerce-js", "chec", "chec.io"],
  // Test keys have the shape of Stripe's and are found as those.
  value: /sk_[a-z0-9]{40,48}/,
  remediation: "Revoke the key.",
  revoke: "https://dashboard.chec.io/settings/developer",
  hits: [`CHEC_SECRET_KEY="‹sk_${fake("hex", 45)}›"`],
  misses: [`CHEC_PUBLIC_KEY="pk_${fake("hex", 45)}"`],
});

export const commercejsPublicKey = defineAssignment({
  id: "commercejs-public-key",
  what: "a Commerce.js (Chec) public key",
  source,
  severity: "low",
  names: ["commercejs", "commerce-js", "chec", "chec.io"],
  value: /pk_(?:test_)?[a-z0-9]{40,48}/,
  remediation: "It is meant for web pages; restrict its domains.",
  revoke: "https://dashboard.chec.io/settings/developer",
  hits: [`CHEC_PUBLIC_KEY="‹pk_test_${fake("hex", 45)}›"`, `CHEC_PUBLIC_KEY="‹pk_${fake("hex", 45)}›"`],
  misses: [`CHEC_PUBLIC_KEY="pk_test_${fake("hex", 15)}"`],
});
