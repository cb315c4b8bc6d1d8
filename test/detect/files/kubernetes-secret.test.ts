import { test } from "vitest";
import { fake } from "../../../detect/rules/fake.ts";
import { check } from "../check.ts";

/** Under names that say nothing: what they are is told by the manifest alone. */
const ENCODED = btoa(fake("alnum", 24));

test("each of several manifests in a file is read by its own kind", () => {
  check(
    `kind: ConfigMap\ndata:\n  first: ${ENCODED}\n---\n` +
      `kind: Secret\ndata:\n  username: YWRtaW4=\n  second: ‹${ENCODED}›\n---\n` +
      `data:\r\n  third: "‹${ENCODED}›"\r\nkind: Secret\r\n`,
    "k8s/all.yaml",
  );
});
