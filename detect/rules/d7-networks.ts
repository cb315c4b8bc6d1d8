import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

const source = "https://d7networks.com/docs/API_Token/API_Token/";
const remediation = "Delete the token.";
const revoke = "https://app.d7networks.com/api-tokens";

export const d7NetworksToken = defineAssignment({
  id: "d7-networks-token",
  what: "a D7 Networks API token",
  source,
  severity: "high",
  names: ["d7-networks", "d7-network", "d7-api"],
  value: JWT,
  remediation,
  revoke,
  hits: [`D7_NETWORKS_API_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`D7_NETWORKS_API_TOKEN="${fake("alnum", 12)}"`],
});

export const d7NetworksBasicToken = defineAssignment({
  id: "d7-networks-basic-token",
  what: "a D7 Networks API token",
  source,
  severity: "high",
  names: ["d7-networks", "d7-network", "d7-sms"],
  // User and password in base64, of the first version.
  value: /[a-z0-9+/]{20,64}={1,2}/,
  remediation,
  revoke,
  hits: [`D7_NETWORKS_TOKEN="‹${fake("alnum", 23)}=›"`],
  misses: [`D7_NETWORKS_TOKEN="${fake("alnum", 7)}="`],
});
