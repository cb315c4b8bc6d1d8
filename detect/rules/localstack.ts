import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const localstackAuthToken = defineAssignment({
  id: "localstack-auth-token",
  what: "a LocalStack auth token",
  source: "https://docs.localstack.cloud/aws/getting-started/auth-token/",
  severity: "medium",
  names: ["localstack"],
  value: /ls-[A-Za-z0-9]{8}(?:-[A-Za-z0-9]{4}){3,4}-[A-Za-z0-9-]{4,20}|[A-Za-z0-9]{10}/,
  remediation: "Rotate the token.",
  revoke: "https://app.localstack.cloud/workspace/auth-tokens",
  hits: [
    `LOCALSTACK_AUTH_TOKEN="‹ls-w${fake("alnum", 7)}-q8${fake("alnum", 2)}-z${fake("alnum", 3)}-7k${fake("alnum", 2)}-${fake("alnum", 12)}›"`,
  ],
  misses: ["LOCALSTACK_HOSTNAME=localhost"],
});
