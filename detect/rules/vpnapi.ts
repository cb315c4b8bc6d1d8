import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vpnapiKey = defineAssignment({
  id: "vpnapi-key",
  what: "a vpnapi.io key",
  source: "https://vpnapi.io/api-documentation",
  severity: "low",
  names: ["vpnapi", "vpnapi-io"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://vpnapi.io/dashboard",
  hits: [`VPNAPI_KEY="‹${fake("hex", 32)}›"`],
  misses: [`VPNAPI_KEY="${fake("hex", 10)}"`],
});
