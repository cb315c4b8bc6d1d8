import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const iexCloudToken = defineAssignment({
  id: "iex-cloud-token",
  what: "an IEX Cloud API token",
  source: "https://iexcloud.io/docs/api/#authentication",
  severity: "medium",
  names: ["iexcloud", "iex-cloud", "iexapis", "iex-api", "iex_token", "iex_secret", "iex"],
  value: /T?[sp]k_[a-f0-9]{32}/,
  remediation: "Revoke the token.",
  revoke: "https://iexcloud.io/console/tokens",
  hits: [`IEX_TOKEN="‹sk_${fake("hex", 32)}›"`, `IEXCLOUD_TOKEN="‹Tsk_${fake("hex", 32)}›"`],
  misses: ["IEX_TOKEN=" + fake("hex", 10)],
});
