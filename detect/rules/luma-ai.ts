import { defineRule, token } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const lumaApiKey = defineRule({
  id: "luma-api-key",
  what: "a Luma AI API key",
  source: "https://docs.lumalabs.ai/docs/api",
  severity: "high",
  documented: false,
  keywords: ["luma-"],
  pattern: token(
    /luma-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  ),
  remediation: "Delete the key.",
  revoke: "https://lumalabs.ai/dream-machine/api/keys",
  hits: [`luma-${fakeUuid()}-${fakeUuid()}`],
  misses: ["luma-" + fakeUuid()],
});
