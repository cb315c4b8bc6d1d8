import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const writerKey = defineAssignment({
  id: "writer-key",
  what: "a Writer API key",
  source: "https://dev.writer.com/api-reference/api-keys",
  severity: "high",
  names: ["writer-api", "writer-ai"],
  value: /[A-Za-z0-9]{32,80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`WRITER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['WRITER_API_KEY="short"'],
});
