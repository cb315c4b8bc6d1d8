import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const baiduCloudKey = defineRule({
  id: "baidu-cloud-key",
  what: "a Baidu AI Cloud API key",
  source: "https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5",
  severity: "critical",
  documented: false,
  keywords: ["bce-v3/ALTAK-"],
  pattern: token(/bce-v3\/ALTAK-[A-Za-z0-9]{16,30}\/[a-f0-9]{40}/),
  remediation: "Delete the key in Baidu AI Cloud's console.",
  hits: ["bce-v3/ALTAK-" + fake("alnum", 21) + "/" + fake("hex", 40)],
  misses: ["bce-v3/ALTAK-" + "..."],
});
