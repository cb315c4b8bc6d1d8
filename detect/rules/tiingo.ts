import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tiingoApiToken = defineAssignment({
  id: "tiingo-api-token",
  what: "a Tiingo API token",
  source: "https://www.tiingo.com/documentation/general/connecting",
  severity: "low",
  names: ["tiingo"],
  value: /[a-f0-9]{40}|[A-Za-z0-9]{40}/,
  remediation: "Regenerate it.",
  revoke: "https://www.tiingo.com/account/api/token",
  hits: [`TIINGO_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`TIINGO_API_TOKEN="${fake("hex", 13)}"`],
});
