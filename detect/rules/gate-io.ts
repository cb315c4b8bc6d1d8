import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gateIoSecret = defineAssignment({
  id: "gate-io-secret",
  what: "a Gate API key or secret",
  source: "https://www.gate.com/docs/developers/apiv4/en/",
  severity: "critical",
  names: ["gate-io", "gateio"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`GATE_IO_SECRET="‹${fake("hex", 64)}›"`],
  misses: ['GATE_IO_SECRET="short"'],
});
