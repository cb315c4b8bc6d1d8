import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const alchemyApiKey = defineAssignment({
  id: "alchemy-api-key",
  what: "an Alchemy API key",
  source: "https://www.alchemy.com/docs/create-an-api-key",
  severity: "medium",
  names: ["alchemy"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Delete the app's key in Alchemy's dashboard.",
  hits: [`ALCHEMY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: ["ALCHEMY_API_KEY=short"],
});

export const alchemyAuthToken = defineRule({
  id: "alchemy-auth-token",
  what: "an Alchemy auth token",
  source: "https://www.alchemy.com/docs/create-an-api-key",
  severity: "medium",
  documented: false,
  keywords: ["alcht_"],
  pattern: token(/alcht_[A-Za-z0-9]{30}/),
  remediation: "Delete the app's key in Alchemy's dashboard.",
  hits: ["alcht_" + fake("alnum", 30)],
  misses: ["alcht_" + fake("alnum", 9)],
});

export const alchemyUrl = defineRule({
  id: "alchemy-url",
  what: "an Alchemy API key in a URL",
  source: "https://www.alchemy.com/docs/create-an-api-key",
  severity: "medium",
  documented: false,
  keywords: [".alchemy.com/"],
  pattern: /\.alchemy\.com\/(?:nft\/)?v[23]\/(?<secret>[A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])/,
  remediation: "Delete the app's key in Alchemy's dashboard.",
  hits: [`https://eth-mainnet.g.alchemy.com/v2/‹${fake("alnum", 32)}›`],
  misses: ["https://eth-mainnet.g.alchemy.com/v2/demo"],
});
