import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const gateIoSecret = defineAssignment({
  id: "gate-io-secret",
  what: "a Gate API key or secret",
  source: "https://github.com/gateio/gateapi-python",
  severity: "critical",
  names: ["gate-io", "gateio"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://www.gate.com/myaccount/profile/api-key/manage",
  hits: [`GATE_IO_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['GATE_IO_SECRET="short"'],
});
