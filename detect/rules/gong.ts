import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://help.gong.io/docs/receive-access-to-the-api";
const remediation = "Delete the key in Gong under Company settings, API.";

export const gongSecret = defineAssignment({
  id: "gong-secret",
  what: "a Gong API secret",
  source,
  severity: "critical",
  names: ["gong"],
  value: /[a-z0-9+/=_-]{43,100}/,
  common: true,
  remediation,
  hits: [`GONG_ACCESS_KEY_SECRET="‹${fake("alnum", 86)}›"`],
  misses: [`GONG_ACCESS_KEY_SECRET="${fake("alnum", 28)}"`],
});

export const gongAccessKey = defineAssignment({
  id: "gong-access-key",
  what: "a Gong access key",
  source,
  severity: "medium",
  names: ["gong"],
  value: /[A-Z2-7]{32}/,
  common: true,
  remediation,
  hits: [`GONG_ACCESS_KEY="‹${fake("base32", 32)}›"`],
  misses: [`GONG_ACCESS_KEY="${fake("base32", 10)}"`],
});
