import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developer.detectify.com/";
const remediation = "Revoke the key under API keys.";
const revoke = "https://detectify.com/dashboard";

export const detectifyKey = defineAssignment({
  id: "detectify-key",
  what: "a Detectify API key",
  source,
  severity: "high",
  names: ["detectify"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`DETECTIFY_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`DETECTIFY_API_KEY="${fake("hex", 10)}"`],
});

export const detectifySecret = defineAssignment({
  id: "detectify-secret",
  what: "a Detectify API secret",
  source,
  severity: "high",
  names: ["detectify"],
  value: /[a-z0-9+/]{43}=/,
  remediation,
  revoke,
  hits: [`DETECTIFY_SECRET_KEY="‹${fake("base64", 43)}=›"`],
  misses: [`DETECTIFY_SECRET_KEY="${fake("base64", 14)}="`],
});
