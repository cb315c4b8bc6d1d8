import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ticketmasterApiKey = defineAssignment({
  id: "ticketmaster-api-key",
  what: "a Ticketmaster consumer key or secret",
  source: "https://developer.ticketmaster.com/products-and-docs/apis/getting-started/",
  severity: "medium",
  names: ["ticketmaster", "ticket-master"],
  value: /[A-Za-z0-9]{16,32}/,
  remediation: "Regenerate it.",
  revoke: "https://developer-acct.ticketmaster.com",
  hits: [`TICKETMASTER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TICKETMASTER_API_KEY="${fake("alnum", 10)}"`],
});
