import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";
const remediation = "Rotate it in the MetaMask developer dashboard.";

export const infuraKey = defineAssignment({
  id: "infura-key",
  what: "an Infura key",
  source: "https://docs.metamask.io/services/get-started/",
  severity: "medium",
  names: ["infura"],
  value: /[a-f0-9]{32}/,
  remediation,
  hits: [`INFURA_API_KEY=‹${fake("hex", 32)}›`],
  misses: ["INFURA_NETWORK=mainnet"],
});

export const infuraUrl = defineRule({
  id: "infura-url",
  what: "an Infura project ID in a URL",
  source: "https://docs.metamask.io/services/reference/ethereum/quickstart/",
  severity: "medium",
  documented: false,
  keywords: [".infura.io/"],
  pattern: /\.infura\.io\/(?:ws\/)?v3\/(?<secret>[a-f0-9]{32})(?![A-Za-z0-9])/,
  remediation,
  hits: [`https://mainnet.infura.io/v3/‹${fake("hex", 32)}›`],
  misses: ["https://mainnet.infura.io/v3/KEY"],
});
