import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const nftportApiKey = defineAssignment({
  id: "nftport-api-key",
  what: "an NFTPort API key",
  source: "https://docs.nftport.xyz/reference/authentication",
  severity: "medium",
  names: ["nftport", "nft-port"],
  value: UUID,
  remediation: "Make a new key.",
  revoke: "https://dashboard.nftport.xyz",
  hits: [`NFTPORT_API_KEY="‹${fakeUuid()}›"`],
  misses: ["NFTPORT_API_KEY=" + fake("hex", 10)],
});
