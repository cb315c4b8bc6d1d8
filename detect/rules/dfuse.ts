import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dfuseKey = defineAssignment({
  id: "dfuse-key",
  what: "a dfuse API key",
  source: "https://docs.dfuse.eosnation.io/platform/dfuse-cloud/authentication/",
  severity: "medium",
  names: ["dfuse"],
  value: /(?:web|server|mobile)_[a-f0-9]{32}/,
  remediation: "Delete the key in dfuse's dashboard.",
  hits: [`DFUSE_API_KEY="‹server_${fake("hex", 32)}›"`],
  misses: [`DFUSE_API_KEY="server_${fake("hex", 10)}"`],
});
