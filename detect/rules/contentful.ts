import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.contentful.com/developers/docs/references/authentication/";

export const contentfulPersonalToken = defineRule({
  id: "contentful-personal-token",
  what: "a Contentful personal access token",
  source,
  severity: "high",
  documented: false,
  keywords: ["CFPAT-"],
  pattern: token(/CFPAT-[A-Za-z0-9_-]{43}/),
  remediation: "Revoke it in Contentful's CMA tokens settings.",
  hits: ["CFPAT-" + fake("alnum", 43)],
  misses: ["CFPAT-" + "..."],
});

export const contentfulDeliveryToken = defineAssignment({
  id: "contentful-delivery-token",
  what: "a Contentful API token",
  source,
  severity: "medium",
  names: ["contentful"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete the API key in the space's settings.",
  hits: [`CONTENTFUL_ACCESS_TOKEN=‹${fake("alnum", 43)}›`],
  misses: ["CONTENTFUL_SPACE_ID=abc"],
});
