import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const krakenPrivateKey = defineAssignment({
  id: "kraken-private-key",
  what: "a Kraken private key",
  source: "https://docs.kraken.com/api/docs/guides/spot-rest-auth/",
  severity: "critical",
  names: ["kraken"],
  value: /[A-Za-z0-9+/]{86}==/,
  remediation: "Delete the key.",
  revoke: "https://www.kraken.com/u/security/api",
  hits: [`KRAKEN_PRIVATE_KEY="‹${fake("base64", 86)}==›"`],
  misses: ["KRAKEN_PRIVATE_KEY=" + fake("hex", 10)],
});

export const krakenApiKey = defineAssignment({
  id: "kraken-api-key",
  what: "a Kraken API key",
  source: "https://docs.kraken.com/api/docs/guides/spot-rest-auth/",
  severity: "high",
  names: ["kraken"],
  value: /[A-Za-z0-9+/]{56}/,
  remediation: "Delete the key.",
  revoke: "https://www.kraken.com/u/security/api",
  hits: [`KRAKEN_API_KEY="‹${fake("base64", 56)}›"`],
  misses: ["KRAKEN_API_KEY=" + fake("hex", 10)],
});
