import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitstampSecret = defineAssignment({
  id: "bitstamp-secret",
  what: "a Bitstamp API key or secret",
  source: "https://www.bitstamp.net/api/#section/Authentication",
  severity: "critical",
  names: ["bitstamp"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BITSTAMP_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['BITSTAMP_SECRET="short"'],
});
