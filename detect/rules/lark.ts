import { defineAssignment, defineRule } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const larkAppSecret = defineAssignment({
  id: "lark-app-secret",
  what: "a Lark (Feishu) app secret",
  source: "https://open.larksuite.com/document/server-docs/api-call-guide/calling-process/get-access-token",
  severity: "critical",
  names: ["lark", "larksuite", "lark-suite", "feishu"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the secret.",
  revoke: "https://open.larksuite.com/app",
  hits: [`FEISHU_APP_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ["FEISHU_APP_SECRET=" + fake("hex", 10)],
});

export const larkAccessToken = defineAssignment({
  id: "lark-access-token",
  what: "a Lark (Feishu) access token",
  source: "https://open.larksuite.com/document/server-docs/getting-started/api-access-token/g",
  severity: "high",
  names: ["lark", "larksuite", "lark-suite", "feishu", "tenant-access-token"],
  value: /[tua]-[A-Za-z0-9_.-]{30,60}/,
  remediation: "It expires within two hours; reset the app's secret.",
  revoke: "https://open.larksuite.com/app",
  hits: [`LARK_TENANT_ACCESS_TOKEN="‹t-g${fake("alnum", 38)}›"`],
  misses: ["LARK_TENANT_ACCESS_TOKEN=" + fake("hex", 10)],
});

export const larkBotWebhook = defineRule({
  id: "lark-bot-webhook",
  what: "a Lark (Feishu) bot's webhook",
  source: "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot",
  severity: "medium",
  keywords: ["/open-apis/bot/v2/hook/"],
  pattern: /\/open-apis\/bot\/v2\/hook\/(?<secret>[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/,
  remediation: "Remove the bot from the chat and add a new one.",
  hits: [`https://open.larksuite.com/open-apis/bot/v2/hook/‹${fakeUuid()}›`],
  misses: ["https://open.larksuite.com/open-apis/bot/v2/hook/"],
});
