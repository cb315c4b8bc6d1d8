import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const spiderCloudKey = defineAssignment({
  id: "spider-cloud-key",
  what: "a Spider API key",
  source: "https://spider.cloud/docs/core/authentication",
  severity: "medium",
  names: ["spider-api", "spider-cloud"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`SPIDER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SPIDER_API_KEY="short"'],
});
