import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mexcKey = defineAssignment({
  id: "mexc-key",
  what: "an MEXC API key or secret",
  source: "https://github.com/mexcdevelop/apidocs",
  severity: "critical",
  names: ["mexc-api", "mexc-secret", "mexc-key", "mexc-access"],
  value: /mx0[A-Za-z0-9]{15}|[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`MEXC_API_KEY="‹mx0${fake("alnum", 15)}›"`, `MEXC_SECRET_KEY="‹${fake("hex", 32)}›"`],
  misses: ['MEXC_API_KEY="short"'],
});
