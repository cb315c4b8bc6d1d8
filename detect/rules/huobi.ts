import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const huobiKey = defineAssignment({
  id: "huobi-key",
  what: "an HTX (Huobi) API key or secret",
  source: "https://huobius.readme.io/reference/private-api-requests",
  severity: "critical",
  names: ["huobi"],
  value: /[a-f0-9]{8}-[a-f0-9]{8}-[a-f0-9]{8}-[a-z0-9]{5}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`HUOBI_API_KEY="‹${fake("hex", 8)}-${fake("hex", 8)}-${fake("hex", 8)}-${fake("lower", 5)}›"`],
  misses: ['HUOBI_API_KEY="short"'],
});
