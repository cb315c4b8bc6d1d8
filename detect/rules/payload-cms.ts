import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const payloadCmsSecret = defineAssignment({
  id: "payload-cms-secret",
  what: "a Payload secret",
  source: "https://payloadcms.com/docs/configuration/overview",
  severity: "high",
  names: ["payload-secret", "payload-cms", "payloadcms"],
  value: UNSPECIFIED,
  remediation: "Set another secret: it signs the sessions and encrypts API keys.",
  hits: [`PAYLOAD_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['PAYLOAD_SECRET="short"'],
});
