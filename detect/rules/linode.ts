import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const linodeToken = defineAssignment({
  id: "linode-token",
  what: "a Linode (Akamai) access token",
  source: "https://techdocs.akamai.com/linode-api/reference/get-started",
  severity: "critical",
  names: ["linode"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke the token.",
  revoke: "https://cloud.linode.com/profile/tokens",
  hits: [`LINODE_TOKEN="‹${fake("hex", 64)}›"`],
  misses: ["LINODE_TOKEN=" + fake("hex", 10)],
});
