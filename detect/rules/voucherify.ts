import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const voucherifySecretKey = defineAssignment({
  id: "voucherify-secret-key",
  what: "a Voucherify application key",
  source: "https://docs.voucherify.io/api-reference/authentication",
  severity: "high",
  names: ["voucherify"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Regenerate it in the project's settings.",
  hits: [`VOUCHERIFY_SECRET_KEY=‹${fakeUuid()}›`],
  misses: ["VOUCHERIFY_REGION=shop"],
});
