import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const writerKey = defineAssignment({
  id: "writer-key",
  what: "a Writer API key",
  source: "https://dev.writer.com/api-guides/api-keys",
  severity: "high",
  names: ["writer-api", "writer-ai"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Admin settings, API Keys.",
  revoke: "https://app.writer.com/aistudio",
  hits: [`WRITER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['WRITER_API_KEY="short"'],
});
