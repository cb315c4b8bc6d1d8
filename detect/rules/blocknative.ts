import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const blocknativeKey = defineAssignment({
  id: "blocknative-key",
  what: "a Blocknative API key",
  source: "https://docs.blocknative.com/",
  severity: "medium",
  names: ["blocknative"],
  value: UUID,
  remediation: "Delete the key.",
  revoke: "https://explorer.blocknative.com/account",
  hits: [`BLOCKNATIVE_API_KEY="‹${fakeUuid()}›"`],
  misses: [`BLOCKNATIVE_API_KEY="${fake("hex", 8)}"`],
});
