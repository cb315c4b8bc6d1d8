import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const api2cartKey = defineAssignment({
  id: "api2cart-key",
  what: "an API2Cart key",
  source: "https://docs.api2cart.com/",
  severity: "high",
  names: ["api2cart"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.api2cart.com",
  hits: [`API2CART_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`API2CART_API_KEY="${fake("hex", 10)}"`],
});
