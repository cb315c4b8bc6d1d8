import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const web3StorageToken = defineAssignment({
  id: "web3-storage-token",
  what: "a web3.storage API token",
  source: "https://web3.storage/docs/",
  severity: "high",
  names: ["web3-storage", "web3storage"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Delete it in web3.storage's account under API tokens.",
  hits: [`WEB3_STORAGE_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`WEB3_STORAGE_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
