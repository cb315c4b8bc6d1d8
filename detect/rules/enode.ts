import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const enodeSecret = defineAssignment({
  id: "enode-secret",
  what: "an Enode client secret",
  source: "https://developers.enode.com/docs/getting-started",
  severity: "high",
  names: ["enode"],
  // Phoenode and opcode aside, filenode holds the name.
  value: /[a-f0-9]{40}/,
  common: true,
  remediation: "Rotate the client's secret.",
  revoke: "https://developers.enode.com",
  hits: [`ENODE_CLIENT_SECRET="‹${fake("hex", 40)}›"`],
  misses: [`ENODE_CLIENT_SECRET="${fake("hex", 13)}"`],
});
