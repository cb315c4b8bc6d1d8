import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const mailpaceToken = defineAssignment({
  id: "mailpace-token",
  what: "a MailPace server token",
  source: "https://docs.mailpace.com/reference/send/",
  severity: "high",
  names: ["mailpace"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MAILPACE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['MAILPACE_TOKEN="short"'],
});
