import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://publicdemioapi.docs.apiary.io/";
const remediation = "Regenerate the key under Settings, API.";
const revoke = "https://my.demio.com";

export const demioKey = defineAssignment({
  id: "demio-key",
  what: "a Demio API key",
  source,
  severity: "high",
  names: ["demio"],
  value: /[a-z0-9]{32}/,
  remediation,
  revoke,
  hits: [`DEMIO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`DEMIO_API_KEY="${fake("alnum", 10)}"`],
});

export const demioSecret = defineAssignment({
  id: "demio-secret",
  what: "a Demio API secret",
  source,
  severity: "high",
  names: ["demio"],
  value: /[a-z0-9]{10,20}/,
  remediation,
  revoke,
  hits: [`DEMIO_API_SECRET="‹${fake("alnum", 16)}›"`],
  misses: [`DEMIO_API_SECRET="${fake("alnum", 5)}"`],
});
