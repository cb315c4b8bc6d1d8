import { genericKey, genericPassword } from "../generic.ts";
import type { Rule } from "../rule.ts";
import * as anthropic from "./anthropic.ts";
import * as aws from "./aws.ts";
import * as credentialsInUrl from "./credentials-in-url.ts";
import * as github from "./github.ts";
import * as gitlab from "./gitlab.ts";
import * as google from "./google.ts";
import * as jwt from "./jwt.ts";
import * as npm from "./npm.ts";
import * as openai from "./openai.ts";
import * as privateKeys from "./private-keys.ts";
import * as slack from "./slack.ts";
import * as stripe from "./stripe.ts";

const VENDORS: readonly object[] = [
  anthropic,
  aws,
  credentialsInUrl,
  github,
  gitlab,
  google,
  jwt,
  npm,
  openai,
  privateKeys,
  slack,
  stripe,
];

/** Every rule, by vendor. A vendor's file exports its rules, and may export helpers beside them. */
export const RULES: readonly Rule[] = [
  ...VENDORS.flatMap((vendor) => Object.values(vendor).filter(isRule)),
  genericPassword,
  genericKey,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of a finding, with its source and remediation. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "remediation" in value;
}
