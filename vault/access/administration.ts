import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import { pathOf } from "../definition.ts";
import type { Records } from "../records.ts";
import type { Page, Reader } from "../store.ts";
import type { Entitlement } from "./entitlement.ts";
import { createGrant, listGrants, revokeGrant, type Grant, type GrantRequest } from "./grants.ts";
import type { Guard, Guards } from "./guard.ts";
import type { Identity, Right } from "./identity.ts";
import { applyJwtLogin, type JwtLogin, type JwtLoginRequest } from "./jwt-login.ts";
import { listLogins, removeLogin, type Login } from "./logins.ts";
import {
  applyMachineLogin,
  createSecretId,
  type MachineLogin,
  type MachineLoginRequest,
  type SecretIdInfo,
} from "./machine-login.ts";
import type { Target } from "./pattern.ts";
import { applyPolicy, listPolicies, removePolicy, type KnownNames } from "./policies.ts";
import { parsePolicy, testPolicy, type Policy, type PolicyVerdict, type Subject } from "./policy.ts";
import { denied } from "./refusals.ts";
import {
  createChild,
  createOrphan,
  descendsFrom,
  listTokens,
  renewToken,
  revokeToken,
  type NewToken,
  type TokenInfo,
} from "./tokens.ts";

/** What one identity may do about access itself. Every call is one transaction, on record. */
export interface Administration {
  /** One's own, with no more than one has; an administrator's is on its own and for anybody. */
  createToken(asked: Partial<Entitlement>): Promise<NewToken>;
  listTokens(page?: Page): Promise<TokenInfo[]>;
  renewToken(accessor: string, ttl?: number): Promise<TokenInfo>;
  /** With all that were made with it. */
  revokeToken(accessor: string): Promise<void>;
  applyPolicy(name: string, document: unknown): Promise<Policy>;
  listPolicies(): Promise<Policy[]>;
  removePolicy(name: string): Promise<void>;
  testPolicy(who: Subject, right: Right, target: Target): Promise<PolicyVerdict>;
  createGrant(request: GrantRequest): Promise<Grant>;
  listGrants(): Promise<Grant[]>;
  revokeGrant(id: string): Promise<void>;
  listLogins(): Promise<Login[]>;
  applyMachineLogin(name: string, request: MachineLoginRequest): Promise<MachineLogin>;
  applyJwtLogin(name: string, request: JwtLoginRequest): Promise<JwtLogin>;
  createSecretId(name: string): ReturnType<typeof createSecretId>;
  removeLogin(name: string): Promise<void>;
}
