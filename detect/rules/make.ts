import { defineAssignment, defineRule } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const makeApiToken = defineAssignment({
  id: "make-api-token",
  what: "a Make API token",
  source: "https://developers.make.com/api-documentation/authentication",
  severity: "critical",
  names: ["make-com", "make.com", "integromat", "make-api"],
  common: true,
  value: UUID,
  remediation: "Delete the token in Make's profile under API.",
  hits: [`MAKE_API_TOKEN="‹${fakeUuid()}›"`],
  misses: ["MAKE_API_TOKEN=" + fake("hex", 10)],
});

export const makeWebhook = defineRule({
  id: "make-webhook",
  what: "a Make webhook",
  source: "https://help.make.com/webhooks",
  severity: "medium",
  documented: false,
  keywords: ["make.com/", "integromat.com/"],
  pattern:
    /https:\/\/hook\.(?:(?:eu|us)[12]\.)?(?:make|integromat)\.com\/(?<secret>[a-z0-9]{32})(?![a-z0-9])/,
  remediation: "Delete the webhook in Make and add a new one.",
  hits: [`https://hook.eu1.make.com/‹${fake("lower", 32)}›`],
  misses: ["https://hook.eu1.make.com/x"],
});
