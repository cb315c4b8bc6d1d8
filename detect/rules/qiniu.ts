import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const qiniuSecretKey = defineAssignment({
  id: "qiniu-secret-key",
  what: "a Qiniu access or secret key",
  source: "https://developer.qiniu.com/af/kb/1479/how-to-access-or-locate-the-access-key-and-secret-key",
  severity: "critical",
  names: ["qiniu"],
  value: /[A-Za-z0-9_-]{40}/,
  remediation: "Disable and delete it.",
  revoke: "https://portal.qiniu.com/user/key",
  hits: [`QINIU_SECRET_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`QINIU_SECRET_KEY="${fake("alnum", 13)}"`],
});
