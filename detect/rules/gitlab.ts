import { crcBase36 } from "../checks/crc-32.ts";
import { checked } from "../checks/verdict.ts";
import { defineRule, token, type Verdict } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.gitlab.com/security/tokens/#token-prefixes";
const remediation = "Revoke it in GitLab, at the user, project or group that it belongs to.";

const ROUTABLE = `glpat-${fake("alnum", 37)}.11`;

export const gitlabToken = defineRule({
  id: "gitlab-token",
  what: "a GitLab access token",
  source,
  severity: "critical",
  // Personal, project and group tokens.
  keywords: ["glpat-"],
  // Since 17.x also routable: a longer body, `.01`, then its length (2) and a CRC-32 (7).
  pattern: token(/glpat-[A-Za-z0-9_-]{20,300}(?:(?:\.[0-9a-z]{2})?\.[0-9a-z]{7,9})?/),
  validate: routableVerdict,
  remediation,
  hits: [
    "glpat-" + fake("alnum", 20),
    "glpat-" + fake("alnum", 27) + ".01." + fake("lower", 9),
    ROUTABLE + crcBase36(ROUTABLE),
  ],
  misses: ["glpat-" + fake("alnum", 10)],
});

/** Older tokens have no checksum; what a version of the format after the first computes it of is not documented. */
function routableVerdict(secret: string): Verdict | undefined {
  return crcBase36(secret.slice(0, -7)) === secret.slice(-7) ? checked(true) : undefined;
}

export const gitlabOtherToken = defineRule({
  id: "gitlab-automation-token",
  what: "a GitLab token",
  source,
  severity: "high",
  // Deploy, runner, CI job, trigger, feed, incoming mail, agent, SCIM, feature flags client, OAuth application, workspace.
  keywords: [
    "gldt-",
    "glrt-",
    "glcbt-",
    "glptt-",
    "glft-",
    "glimt-",
    "glagent-",
    "glsoat-",
    "glffct-",
    "gloas-",
    "glrtr-",
    "glwt-",
  ],
  pattern: token(/gl(?:dt|rtr?|cbt|ptt|ft|imt|agent|soat|ffct|oas|wt)-[A-Za-z0-9_.-]{20,300}/),
  validate: routableVerdict,
  remediation,
  hits: [
    "gldt-" + fake("alnum", 20),
    "glrt-" + fake("alnum", 20),
    "glcbt-" + "64_" + fake("alnum", 20),
    "glptt-" + fake("hex", 40),
    "gloas-" + fake("hex", 64),
    "glwt-" + fake("alnum", 20),
  ],
  misses: ["gldt-" + fake("alnum", 8)],
});

export const gitlabSessionCookie = defineRule({
  id: "gitlab-session-cookie",
  what: "a GitLab session cookie",
  source,
  severity: "high",
  keywords: ["_gitlab_session="],
  pattern: /_gitlab_session=(?<secret>[a-f0-9]{32})(?![A-Za-z0-9])/,
  remediation: "End the session in GitLab under the user's active sessions.",
  hits: [`Cookie: _gitlab_session=‹${fake("hex", 32)}›`],
  misses: ["_gitlab_session=" + "..."],
});

export const gitlabRunnerRegistration = defineRule({
  id: "gitlab-runner-registration-token",
  what: "a GitLab runner registration token",
  source,
  severity: "high",
  documented: false,
  keywords: ["GR1348941"],
  pattern: token(/GR1348941[A-Za-z0-9_-]{20}/),
  remediation,
  hits: ["GR1348941" + fake("alnum", 20)],
  misses: ["GR1348941" + fake("alnum", 5)],
});
