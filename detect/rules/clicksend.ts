import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const clicksendKey = defineAssignment({
  id: "clicksend-key",
  what: "a ClickSend API key",
  source: "https://developers.clicksend.com/docs/#authentication",
  severity: "high",
  names: ["click-send"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Regenerate the key.",
  revoke: "https://dashboard.clicksend.com/account/subaccounts",
  hits: [`CLICKSEND_API_KEY="‹${fakeUuid()}›"`],
  misses: [`CLICKSEND_API_KEY="${fake("hex", 8)}"`],
});
