import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ticketTailorApiKey = defineAssignment({
  id: "ticket-tailor-api-key",
  what: "a Ticket Tailor API key",
  source: "https://developers.tickettailor.com/#authentication",
  severity: "high",
  names: ["ticket-tailor", "tickettailor"],
  value: /(?:sk_)?[A-Za-z0-9]{32,64}/,
  remediation: "Delete it in Ticket Tailor under box office settings, API.",
  hits: [`TICKET_TAILOR_API_KEY="‹sk_${fake("alnum", 40)}›"`],
  misses: [`TICKET_TAILOR_API_KEY="sk_${fake("hex", 10)}"`],
});

export const ticketTailorKey = defineRule({
  id: "ticket-tailor-key",
  what: "a Ticket Tailor API key",
  source: "https://developers.tickettailor.com/#authentication",
  severity: "high",
  documented: false,
  keywords: ["sk_"],
  pattern: token(/sk_[0-9]{4,8}_[0-9]{4,8}_[a-f0-9]{32}/),
  remediation: "Delete it in Ticket Tailor under box office settings, API.",
  hits: [`sk_${fake("digits", 5)}_${fake("digits", 6)}_${fake("hex", 32)}`],
  misses: [`sk_${fake("digits", 5)}_${fake("hex", 9)}`],
});
