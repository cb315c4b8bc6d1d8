import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const macaddressIoKey = defineAssignment({
  id: "macaddress-io-key",
  what: "a MACaddress.io API key",
  source: "https://macaddress.io/api/documentation/output-format",
  severity: "low",
  names: ["macaddress-io", "macaddressio"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MACADDRESS_IO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MACADDRESS_IO_API_KEY="short"'],
});
