import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const deeplKey = defineAssignment({
  id: "deepl-key",
  what: "a DeepL API key",
  source: "https://developers.deepl.com/docs/getting-started/auth",
  severity: "medium",
  names: ["deepl"],
  // Keys of the free API end in :fx.
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}(?::fx)?/,
  remediation: "Deactivate the key.",
  revoke: "https://www.deepl.com/your-account/keys",
  hits: [`DEEPL_AUTH_KEY="‹${fakeUuid()}:fx›"`, `DEEPL_AUTH_KEY="‹${fakeUuid()}›"`],
  misses: [`DEEPL_AUTH_KEY="${fake("hex", 8)}:fx"`],
});
