import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zillizApiKey = defineAssignment({
  id: "zilliz-api-key",
  what: "a Zilliz Cloud API key or token",
  source: "https://docs.zilliz.com/docs/manage-api-keys",
  severity: "critical",
  names: ["zilliz", "milvus"],
  value: /[a-f0-9]{72,96}|db_admin:[A-Za-z0-9!@#$%^&*_+-]{8,64}/,
  remediation: "Delete it under API keys.",
  revoke: "https://cloud.zilliz.com",
  hits: [`ZILLIZ_API_KEY="‹${fake("hex", 88)}›"`],
  misses: [`ZILLIZ_API_KEY="${fake("hex", 29)}"`],
});
