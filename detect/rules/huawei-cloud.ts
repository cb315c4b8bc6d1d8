import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://support.huaweicloud.com/intl/en-us/iam_faq/iam_01_0618.html";
const remediation = "Delete the access key in Huawei Cloud under My credentials.";

export const huaweiCloudSecretKey = defineAssignment({
  id: "huawei-cloud-secret-key",
  what: "a Huawei Cloud secret access key",
  source,
  severity: "critical",
  names: ["huawei-cloud", "hwcloud", "hw_secret", "hw-secret", "os_secret_key"],
  value: /[a-z0-9]{40}/,
  remediation,
  hits: [`HUAWEICLOUD_SDK_SK="‹${fake("alnum", 40)}›"`],
  misses: [`HUAWEICLOUD_SDK_SK="${fake("alnum", 13)}"`],
});

export const huaweiCloudAccessKey = defineAssignment({
  id: "huawei-cloud-access-key",
  what: "a Huawei Cloud access key ID",
  source,
  severity: "medium",
  names: ["huawei-cloud", "hwcloud", "hw_access", "hw-access"],
  value: /[A-Z0-9]{20}/,
  remediation,
  hits: [`HW_ACCESS_KEY="‹${fake("upper", 20)}›"`],
  misses: [`HW_ACCESS_KEY="${fake("upper", 6)}"`],
});
