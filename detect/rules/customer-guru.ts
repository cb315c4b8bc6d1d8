import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const customerGuruKey = defineAssignment({
  id: "customer-guru-key",
  what: "a Customer.guru API key",
  source: "https://customer.guru/",
  severity: "medium",
  names: ["customer-guru"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`CUSTOMER_GURU_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CUSTOMER_GURU_API_KEY="short"'],
});
