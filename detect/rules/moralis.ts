import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const moralisApiKey = defineAssignment({
  id: "moralis-api-key",
  what: "a Moralis API key",
  source: "https://docs.moralis.com/web3-data-api/evm/get-your-api-key",
  severity: "medium",
  names: ["moralis"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}|[A-Za-z0-9]{64}/,
  remediation: "Regenerate the key.",
  revoke: "https://admin.moralis.com/api-keys",
  hits: [
    `MORALIS_API_KEY="‹${fake("alnum", 64)}›"`,
    `MORALIS_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`,
  ],
  misses: ["MORALIS_API_KEY=" + fake("hex", 10)],
});
