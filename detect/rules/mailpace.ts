import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const mailpaceToken = defineAssignment({
  id: "mailpace-token",
  what: "a MailPace server token",
  source: "https://docs.mailpace.com/reference/authentication",
  severity: "high",
  names: ["mailpace"],
  value: UNSPECIFIED,
  remediation: "Ask MailPace's support to regenerate it.",
  hits: [`MAILPACE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['MAILPACE_TOKEN="short"'],
});
