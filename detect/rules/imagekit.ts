import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const imagekitPrivateKey = defineRule({
  id: "imagekit-private-key",
  what: "an ImageKit private API key",
  source: "https://imagekit.io/docs/api-reference/authentication",
  severity: "high",
  documented: false,
  keywords: ["private_"],
  pattern: token(/private_[A-Za-z0-9+/_-]{27}=/),
  remediation: "Delete the key.",
  revoke: "https://imagekit.io/dashboard/developer/api-keys",
  hits: [`private_${fake("base64", 27)}=`],
  misses: ["private_" + fake("lower", 12)],
});
