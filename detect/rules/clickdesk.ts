import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clickdeskKey = defineAssignment({
  id: "clickdesk-key",
  what: "a ClickDesk API key",
  source: "https://www.clickdesk.com/",
  severity: "medium",
  names: ["clickdesk"],
  value: /[a-z0-9]{33}/,
  remediation: "Regenerate the key in ClickDesk's settings.",
  hits: [`CLICKDESK_API_KEY="‹${fake("alnum", 33)}›"`],
  misses: [`CLICKDESK_API_KEY="${fake("alnum", 11)}"`],
});
