import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mediastackAccessKey = defineAssignment({
  id: "mediastack-access-key",
  what: "a mediastack access key",
  source: "https://mediastack.com/documentation",
  severity: "low",
  names: ["mediastack", "media-stack"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://mediastack.com/dashboard",
  hits: [`MEDIASTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MEDIASTACK_ACCESS_KEY=" + fake("hex", 10)],
});
