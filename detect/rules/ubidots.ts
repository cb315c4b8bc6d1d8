import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ubidotsToken = defineRule({
  id: "ubidots-token",
  what: "a Ubidots token or API key",
  source: "https://docs.ubidots.com/v1.6/reference/authentication",
  severity: "high",
  documented: false,
  keywords: ["BBFF-", "BBUS-"],
  pattern: token(/BB(?:FF|US)-[A-Za-z0-9]{30,40}/),
  remediation: "Delete it in Ubidots under API credentials.",
  hits: ["BBFF-" + fake("alnum", 30)],
  misses: ["BBFF-" + fake("alnum", 8)],
});

export const ubidotsLegacyToken = defineAssignment({
  id: "ubidots-legacy-token",
  what: "a Ubidots token",
  source: "https://docs.ubidots.com/v1.6/reference/authentication",
  severity: "high",
  names: ["ubidots"],
  value: /(?:A1E-)?[A-Za-z0-9]{30,40}/,
  remediation: "Delete it in Ubidots under API credentials.",
  hits: [`UBIDOTS_TOKEN="‹${fake("alnum", 30)}›"`],
  misses: [`UBIDOTS_TOKEN="${fake("alnum", 10)}"`],
});
