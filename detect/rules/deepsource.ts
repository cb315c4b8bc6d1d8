import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Revoke the token under your settings.";
const revoke = "https://app.deepsource.com";

export const deepsourceToken = defineRule({
  id: "deepsource-token",
  what: "a DeepSource personal access token",
  source: "https://docs.deepsource.com/docs/developers/api/authentication",
  severity: "high",
  documented: false,
  keywords: ["dsp_"],
  pattern: token(/dsp_[a-f0-9]{40}/),
  remediation,
  revoke,
  hits: ["dsp_" + fake("hex", 40)],
  misses: ["dsp_" + fake("hex", 13)],
});

export const deepsourceDsn = defineAssignment({
  id: "deepsource-dsn",
  what: "a DeepSource DSN",
  source: "https://docs.deepsource.com/docs/analyzers-test-coverage",
  severity: "medium",
  names: ["deepsource"],
  value: /https:\/\/[a-f0-9]{32}@(?:app\.)?deepsource\.(?:io|com)/,
  remediation,
  revoke,
  hits: [`DEEPSOURCE_DSN="‹https://${fake("hex", 32)}@app.deepsource.com›"`],
  misses: [`DEEPSOURCE_DSN="https://${fake("hex", 8)}@app.deepsource.com"`],
});
