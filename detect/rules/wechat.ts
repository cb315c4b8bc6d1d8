import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wechatAppSecret = defineAssignment({
  id: "wechat-app-secret",
  what: "a WeChat app secret or payment key",
  source: "https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html",
  severity: "critical",
  names: ["wechat", "weixin", "wx-app-secret", "wxapp-secret", "wxpay", "wx-secret", "wx-mch"],
  value: /[a-z0-9]{32}/,
  remediation: "Reset it; what belongs to payments at pay.weixin.qq.com.",
  revoke: "https://mp.weixin.qq.com",
  hits: [`WECHAT_APP_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`WECHAT_APP_SECRET="${fake("hex", 10)}"`],
});
