import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const dnsmadeeasyKey = defineAssignment({
  id: "dnsmadeeasy-key",
  what: "a DNS Made Easy API key or secret",
  source: "https://api-docs.dnsmadeeasy.com/",
  severity: "critical",
  names: ["dns-made-easy", "dnsmadeeasy"],
  value: UUID,
  remediation: "Generate new keys in DNS Made Easy under Account information.",
  hits: [`DNSMADEEASY_SECRET_KEY="‹${fakeUuid()}›"`],
  misses: [`DNSMADEEASY_SECRET_KEY="${fake("hex", 8)}"`],
});
