import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const phabricatorConduitToken = defineAssignment({
  id: "phabricator-conduit-token",
  what: "a Phabricator Conduit token",
  source: "https://we.phorge.it/book/phorge/article/conduit/",
  severity: "high",
  names: ["phabricator", "phorge", "conduit", "arcanist"],
  value: /(?:api|cli)-[a-z0-9]{28}/,
  remediation: "Terminate it in Phabricator's settings under Conduit API tokens.",
  hits: [`PHABRICATOR_TOKEN=‹api-${fake("lower", 28)}›`],
  misses: ["PHABRICATOR_HOST=review.shop.com"],
});
