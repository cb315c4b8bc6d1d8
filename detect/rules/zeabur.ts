import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zeaburToken = defineAssignment({
  id: "zeabur-token",
  what: "a Zeabur API key",
  source: "https://zeabur.com/docs/developer/api-keys",
  severity: "high",
  names: ["zeabur"],
  value: /sk-[a-z0-9]{24,40}/,
  remediation: "Delete the key in the dashboard, under Settings, API Keys.",
  hits: [`ZEABUR_TOKEN="‹sk-${fake("lower", 29)}›"`],
  misses: ['ZEABUR_TOKEN="short"'],
});
