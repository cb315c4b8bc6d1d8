import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const neynarApiKey = defineAssignment({
  id: "neynar-api-key",
  what: "a Neynar API key",
  source: "https://docs.neynar.com/reference/quickstart",
  severity: "medium",
  names: ["neynar"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Z0-9]{8}(?:-[A-Z0-9]{4}){3}-[A-Z0-9]{12}/,
  remediation: "Delete the key.",
  revoke: "https://dev.neynar.com",
  hits: [`NEYNAR_API_KEY="‹${fakeUuid()}›"`],
  misses: ["NEYNAR_API_KEY=" + fake("hex", 10)],
});
