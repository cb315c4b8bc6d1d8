import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const streamApiSecret = defineAssignment({
  id: "stream-api-secret",
  what: "a Stream API secret",
  source: "https://getstream.io/chat/docs/node/tokens_and_authentication/",
  severity: "critical",
  names: ["getstream", "get-stream", "stream-api-secret", "stream-secret", "stream-chat", "stream-io"],
  value: /[a-z0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://dashboard.getstream.io",
  hits: [`STREAM_API_SECRET="‹${fake("lower", 64)}›"`],
  misses: [`STREAM_API_SECRET="${fake("lower", 21)}"`],
});
