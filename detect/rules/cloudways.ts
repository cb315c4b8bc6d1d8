import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloudwaysKey = defineAssignment({
  id: "cloudways-key",
  what: "a Cloudways API key",
  source: "https://developers.cloudways.com/docs/",
  severity: "critical",
  names: ["cloudways"],
  value: /[a-z0-9]{30,40}/,
  remediation: "Regenerate the key.",
  revoke: "https://platform.cloudways.com/api",
  hits: [`CLOUDWAYS_API_KEY="‹${fake("alnum", 30)}›"`],
  misses: [`CLOUDWAYS_API_KEY="${fake("alnum", 10)}"`],
});
