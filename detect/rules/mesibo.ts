import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mesiboAppToken = defineAssignment({
  id: "mesibo-app-token",
  what: "a Mesibo app token",
  source: "https://docs.mesibo.com/tutorials/get-started/",
  severity: "critical",
  names: ["mesibo"],
  value: /[A-Za-z0-9]{60,68}/,
  remediation: "Make a new token.",
  revoke: "https://console.mesibo.com",
  hits: [`MESIBO_APP_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: ["MESIBO_APP_TOKEN=" + fake("hex", 10)],
});
