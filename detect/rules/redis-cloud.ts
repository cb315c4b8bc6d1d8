import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const redisCloudApiKey = defineAssignment({
  id: "redis-cloud-api-key",
  what: "a Redis Cloud API key",
  source: "https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/",
  severity: "critical",
  names: [
    "redis-cloud-api",
    "redis-cloud-access",
    "redis-cloud-secret",
    "rediscloud-api",
    "rediscloud-access",
    "rediscloud-secret",
    "redis-enterprise-api",
  ],
  value: /[A-Za-z0-9]{32,64}/,
  remediation: "Delete it in Redis Cloud's console under access management, API keys.",
  hits: [`REDIS_CLOUD_API_SECRET_KEY="‹${fake("lower", 51)}›"`],
  misses: [`REDIS_CLOUD_API_SECRET_KEY="${fake("lower", 17)}"`],
});
