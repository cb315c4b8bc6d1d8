import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

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

export const pineconeLegacyKey = defineAssignment({
  id: "pinecone-legacy-key",
  what: "a Pinecone API key",
  source: "https://docs.pinecone.io/guides/projects/manage-api-keys",
  severity: "high",
  names: ["pinecone"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete it in Pinecone's console.",
  hits: [`PINECONE_API_KEY=‹${fakeUuid()}›`],
  misses: ["PINECONE_INDEX=shop"],
});
