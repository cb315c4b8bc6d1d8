import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

const source = "https://cloudconvert.com/api/v2#authentication";
const remediation = "Revoke the key.";
const revoke = "https://cloudconvert.com/dashboard/api/v2/keys";

export const cloudconvertKey = defineAssignment({
  id: "cloudconvert-key",
  what: "a CloudConvert API key",
  source,
  severity: "medium",
  names: ["cloud-convert"],
  value: JWT,
  remediation,
  revoke,
  hits: [`CLOUDCONVERT_API_KEY="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`CLOUDCONVERT_API_KEY="${fake("alnum", 12)}"`],
});

export const cloudconvertLegacyKey = defineAssignment({
  id: "cloudconvert-legacy-key",
  what: "a CloudConvert API key",
  source,
  severity: "medium",
  names: ["cloud-convert"],
  value: /[a-z0-9_-]{64}/,
  remediation,
  revoke,
  hits: [`CLOUDCONVERT_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`CLOUDCONVERT_API_KEY="${fake("alnum", 21)}"`],
});
