import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zhipuApiKey = defineAssignment({
  id: "zhipu-api-key",
  what: "a Zhipu (Z.ai) API key",
  source: "https://docs.z.ai/guides/overview/quick-start",
  severity: "high",
  names: ["zhipu", "zhipuai", "bigmodel", "chatglm", "glm-api", "zai-api", "z-ai"],
  value: /[a-f0-9]{32}\.[A-Za-z0-9]{16}/,
  remediation: "Delete it.",
  revoke: "https://z.ai/manage-apikey/apikey-list",
  hits: [`ZHIPU_API_KEY="‹${fake("hex", 32)}.${fake("alnum", 16)}›"`],
  misses: [`ZHIPU_API_KEY="${fake("hex", 10)}.${fake("alnum", 5)}"`],
});
