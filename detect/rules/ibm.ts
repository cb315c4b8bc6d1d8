import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ibmCloudApiKey = defineAssignment({
  id: "ibm-cloud-api-key",
  what: "an IBM Cloud API key",
  source: "https://cloud.ibm.com/docs/account?topic=account-userapikey",
  severity: "critical",
  names: [
    "ibm",
    "ibmcloud",
    "ibm-cloud",
    "bluemix",
    "watson",
    "watsonx",
    "cloudant-api",
    "cloudant-iam",
    "iam-api-key",
    "iamapikey",
  ],
  value: /[A-Za-z0-9_-]{44}/,
  remediation: "Delete the key.",
  revoke: "https://cloud.ibm.com/iam/apikeys",
  hits: [`IBMCLOUD_API_KEY="‹${fake("alnum", 44)}›"`],
  misses: ["IBMCLOUD_API_KEY=" + fake("hex", 10)],
});

export const ibmCosHmacSecret = defineAssignment({
  id: "ibm-cos-hmac-secret",
  what: "an IBM Cloud Object Storage HMAC secret",
  source:
    "https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main",
  severity: "critical",
  names: ["ibm-cos", "cos-hmac", "cos-secret", "cos-access", "ibm-cloud-object-storage", "ibm"],
  value: /[a-f0-9]{48}/,
  remediation: "Delete the service credential of the storage instance.",
  hits: [`IBM_COS_SECRET_ACCESS_KEY="‹${fake("hex", 48)}›"`],
  misses: ["IBM_COS_SECRET_ACCESS_KEY=" + fake("hex", 10)],
});

export const cloudantKey = defineAssignment({
  id: "cloudant-key",
  what: "a Cloudant password or API key's password",
  source: "https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-managing-access-for-cloudant",
  severity: "critical",
  names: ["cloudant"],
  value: /[a-f0-9]{64}|[a-f0-9]{40}|[a-z]{24}/,
  remediation: "Make new credentials of the Cloudant instance.",
  hits: [`CLOUDANT_PASSWORD="‹${fake("hex", 64)}›"`],
  misses: ["CLOUDANT_PASSWORD=" + fake("hex", 10)],
});

export const softlayerApiKey = defineAssignment({
  id: "softlayer-api-key",
  what: "a SoftLayer (IBM classic infrastructure) API key",
  source: "https://cloud.ibm.com/docs/account?topic=account-classic_keys",
  severity: "critical",
  names: ["softlayer", "sl_api_key"],
  value: /[a-z0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://cloud.ibm.com/iam/apikeys",
  hits: [`SL_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ["SL_API_KEY=" + fake("hex", 10)],
});
