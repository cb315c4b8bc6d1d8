import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const agoraCertificate = defineAssignment({
  id: "agora-certificate",
  what: "an Agora app certificate or API secret",
  source: "https://docs.agora.io/en/video-calling/get-started/manage-agora-account",
  severity: "high",
  names: ["agora"],
  value: /[a-f0-9]{32}/,
  remediation: "Disable the certificate, or delete the RESTful API key.",
  revoke: "https://console.agora.io",
  hits: [`AGORA_APP_CERTIFICATE="‹${fake("hex", 32)}›"`],
  misses: [`AGORA_APP_CERTIFICATE="${fake("hex", 10)}"`],
});
