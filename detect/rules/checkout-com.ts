import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const checkoutComSecretKey = defineAssignment({
  id: "checkout-com-secret-key",
  what: "a Checkout.com secret key",
  source: "https://www.checkout.com/docs/developer-resources/api/manage-api-keys",
  severity: "critical",
  names: ["checkout", "cko"],
  // A UUID in accounts of before 2022. Public keys begin with pk_ and may be seen.
  value:
    /sk_(?:sbox_|test_)?(?:[a-z0-9]{26,27}[a-z0-9*#$=]{0,1}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})/,
  remediation: "Revoke the key.",
  revoke: "https://dashboard.checkout.com/developers/keys",
  hits: [
    `CHECKOUT_SECRET_KEY="‹sk_sbox_${fake("lower", 26)}›"`,
    `CHECKOUT_SECRET_KEY="‹sk_${fake("lower", 26)}›"`,
    `CHECKOUT_SECRET_KEY="‹sk_test_${fakeUuid()}›"`,
    `CHECKOUT_SECRET_KEY="‹sk_${fakeUuid()}›"`,
  ],
  misses: [`CHECKOUT_SECRET_KEY="sk_sbox_${fake("lower", 8)}"`],
});
