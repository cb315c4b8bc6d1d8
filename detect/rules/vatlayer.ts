import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vatlayerAccessKey = defineAssignment({
  id: "vatlayer-access-key",
  what: "a vatlayer access key",
  source: "https://vatlayer.com/documentation",
  severity: "low",
  names: ["vatlayer"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in vatlayer's dashboard.",
  revoke: "https://vatlayer.com/dashboard",
  hits: [`VATLAYER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`VATLAYER_ACCESS_KEY="${fake("hex", 10)}"`],
});
