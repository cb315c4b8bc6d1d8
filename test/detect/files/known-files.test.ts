import { expect, test } from "vitest";
import { isKnownFile } from "../../../detect/files/known-files.ts";

test.each([".pgpass", "deploy/Preseed-web.txt", "conf/proftpd.conf", "infra/main.tf", "k8s/app.YAML"])(
  "%s is known by its name",
  (path) => expect(isKnownFile(path)).toBe(true),
);

test.each(["home/.bundle/config", "etc/openvpn/office/login", "msmtp/config", "config/credentials/test.key"])(
  "%s is known by its folder",
  (path) => expect(isKnownFile(path)).toBe(true),
);

test.each(["src/index.js", "openvpn/readme/index.js", "bundle/config", "credentials/TEST.key"])(
  "%s is not known",
  (path) => expect(isKnownFile(path)).toBe(false),
);
