import type { TokenInfo } from "../../vault/access/tokens.ts";
import { loginMachine } from "../../vault/access/machine-login.ts";
import type { Door, Session } from "../../vault/team.ts";
import { answer, envelope, NOTHING, refused, type Answer } from "./envelope.ts";
import { duration, text, type Fields } from "./fields.ts";
import { timeText } from "./go-text.ts";

/** `auth/token/` for one's own token, and `auth/approle/login`. */

export async function lookUpSelf({ access }: Session, token: string): Promise<Answer> {
  const info = await access.ownToken();
  const { accessor, user, created_at, expires_at, ttl, max_ttl, parent, login, renewable } = info;
  return answer({
    accessor,
    creation_time: seconds(created_at),
    creation_ttl: expires_at === null ? 0 : ttl,
    display_name: user,
    entity_id: "",
    expire_time: expires_at === null ? null : timeText(expires_at),
    explicit_max_ttl: expires_at === null ? 0 : max_ttl,
    id: token,
    issue_time: timeText(created_at),
    meta: null,
    num_uses: 0,
    orphan: parent === null,
    path: login ? `auth/approle/login` : "auth/token/create",
    policies: policiesOf(info),
    renewable,
    ttl: left(info),
    type: "service",
  });
}

export async function renewSelf({ access, identity }: Session, token: string, body: Fields): Promise<Answer> {
  const increment = duration(body, "increment", 0);
  const info = await access.renewToken(identity.accessor, increment === 0 ? undefined : increment);
  return { status: 200, body: envelope({ auth: authOf(info, token) }) };
}

export async function revokeSelf({ access, identity }: Session): Promise<Answer> {
  await access.revokeToken(identity.accessor);
  return NOTHING;
}

/** @param onRefused puts it on record */
export async function logInMachine(
  door: Door,
  body: Fields,
  onRefused: () => Promise<void>,
): Promise<Answer> {
  const [roleId, secretId] = [text(body, "role_id"), text(body, "secret_id")];
  if (!roleId) return refused(400, "missing role_id");
  const made = await door("login", (records) => loginMachine(records, roleId, secretId ?? ""));
  if (!made) {
    await onRefused();
    return refused(400, "invalid role or secret ID");
  }
  return { status: 200, body: envelope({ auth: authOf(made.info, made.token.reveal()) }) };
}

function authOf(info: TokenInfo, token: string): object {
  const policies = policiesOf(info);
  return {
    client_token: token,
    accessor: info.accessor,
    policies,
    token_policies: policies,
    metadata: { user: info.user },
    lease_duration: left(info),
    renewable: info.renewable,
    entity_id: "",
    token_type: "service",
    orphan: info.parent === null,
    mfa_requirement: null,
    num_uses: 0,
  };
}

/** What comes nearest: of our policies none is a token's own, they speak of roles. */
function policiesOf({ isRoot, roles }: TokenInfo): string[] {
  return isRoot ? ["root"] : ["default", ...roles];
}

/** Seconds until the token ends; 0 where it does not. */
function left({ expires_at }: TokenInfo): number {
  return expires_at === null ? 0 : Math.max(0, Math.floor((expires_at - Date.now()) / 1_000));
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000);
}
