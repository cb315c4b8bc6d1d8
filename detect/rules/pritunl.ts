import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pritunlApiSecret = defineAssignment({
  id: "pritunl-api-secret",
  what: "a Pritunl API token or secret",
  source: "https://docs.pritunl.com/kb/vpn/development/api",
  severity: "high",
  names: ["pritunl"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it at the administrator in Pritunl.",
  hits: [`PRITUNL_API_SECRET=‹${fake("alnum", 32)}›`],
  misses: ["PRITUNL_REGION=shop"],
});
