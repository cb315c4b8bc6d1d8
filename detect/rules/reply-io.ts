import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const replyIoApiKey = defineAssignment({
  id: "reply-io-api-key",
  what: "a Reply.io API key",
  source: "https://apidocs.reply.io/",
  severity: "high",
  names: ["reply-io", "replyio", "replyapp"],
  value: /[A-Za-z0-9_-]{20,48}/,
  remediation: "Renew it in Reply under settings, API key.",
  hits: [`REPLY_IO_API_KEY="‹${fake("alnum", 24)}›"`],
  misses: [`REPLY_IO_API_KEY="${fake("alnum", 8)}"`],
});
