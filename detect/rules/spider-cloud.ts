import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const spiderCloudKey = defineAssignment({
  id: "spider-cloud-key",
  what: "a Spider API key",
  source: "https://spider.cloud/docs/api",
  severity: "medium",
  names: ["spider-api", "spider-cloud"],
  value: /sk-[A-Za-z0-9-]{36,60}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`SPIDER_API_KEY="‹sk-${fake("alnum", 36)}›"`],
  misses: ['SPIDER_API_KEY="short"'],
});
