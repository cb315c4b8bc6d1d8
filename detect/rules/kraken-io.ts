import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const krakenIoApiSecret = defineAssignment({
  id: "kraken-io-api-secret",
  what: "a Kraken.io API key or secret",
  source: "https://kraken.io/docs/authentication",
  severity: "medium",
  names: ["kraken-io", "krakenio", "kraken.io"],
  value: /[a-f0-9]{40}|[a-f0-9]{32}/,
  remediation: "Make new credentials.",
  revoke: "https://kraken.io/account/api-credentials",
  hits: [`KRAKENIO_API_SECRET="‹${fake("hex", 40)}›"`],
  misses: ["KRAKENIO_API_SECRET=" + fake("hex", 10)],
});
