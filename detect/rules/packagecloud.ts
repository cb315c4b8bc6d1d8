import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const packagecloudToken = defineAssignment({
  id: "packagecloud-token",
  what: "a packagecloud API token",
  source: "https://packagecloud.io/docs/api#api_tokens",
  severity: "critical",
  names: ["packagecloud", "package-cloud"],
  value: /[a-f0-9]{48}/,
  remediation: "Reset the token.",
  revoke: "https://packagecloud.io/api_token",
  hits: [`PACKAGECLOUD_TOKEN="‹${fake("hex", 48)}›"`],
  misses: ["PACKAGECLOUD_TOKEN=" + fake("hex", 10)],
});
