import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const builderIoPrivateKey = defineAssignment({
  id: "builder-io-private-key",
  what: "a Builder.io private key",
  source: "https://www.builder.io/c/docs/using-your-api-key",
  severity: "high",
  names: ["builder-io", "builderio", "builder-private"],
  value: /bpk-[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BUILDER_IO_API_KEY="‹bpk-${fake("hex", 32)}›"`],
  misses: ['BUILDER_IO_API_KEY="short"'],
});
