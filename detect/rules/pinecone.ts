import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pineconeKey = defineRule({
  id: "pinecone-key",
  what: "a Pinecone API key",
  source: "https://docs.pinecone.io/guides/projects/manage-api-keys",
  severity: "high",
  documented: false,
  keywords: ["pcsk_"],
  pattern: token(/pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,66}/),
  remediation: "Delete it in Pinecone's console.",
  hits: ["pcsk_" + fake("alnum", 6) + "_" + fake("alnum", 63)],
  misses: ["pcsk_" + "..."],
});
