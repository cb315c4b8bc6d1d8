import {
  annotatedKeyVerdict,
  clientSecretVerdict,
  identifiableKeyVerdict,
} from "../checks/identifiable-key.ts";
import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const azureClientSecret = defineRule({
  id: "azure-client-secret",
  what: "a Microsoft Entra client secret",
  source: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret",
  severity: "critical",
  keywords: ["8Q~", "7Q~"],
  // Three characters, then 7Q~ or 8Q~, then 31 to 34.
  pattern: token(/[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}/),
  validate: clientSecretVerdict,
  remediation: "Remove the secret from the app registration in Microsoft Entra.",
  hits: [fake("alnum", 3) + "8Q~" + fake("alnum", 34)],
  misses: ["8Q~" + "short"],
});

export const azureStorageKey = defineAssignment({
  id: "azure-storage-key",
  what: "an Azure storage account key",
  source: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-storage-account-key-generic",
  severity: "critical",
  names: [
    "accountkey",
    "account_key",
    "storage_key",
    "storagekey",
    "storage_account",
    "sharedaccesskey",
    "primarykey",
    "primary_key",
  ],
  // 512 bits in base64. Cosmos DB keys have the same shape.
  value: /[A-Za-z0-9+/]{86}==/,
  remediation: "Rotate the key of the storage account.",
  hits: [`AccountKey=‹${fake("base64", 86)}==›;EndpointSuffix=core.windows.net`],
  misses: ["AccountKey=short=="],
});

export const azureIdentifiableKey = defineRule({
  id: "azure-identifiable-key",
  what: "an Azure key that says which service it is of",
  source:
    "https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableSecrets.cs",
  severity: "critical",
  // Storage, Batch, machine learning, Cosmos DB, API Management; Service Bus, Event Hubs, Relay, IoT, Redis, Event Grid.
  keywords: ["+ASt", "+ABa", "+AMC", "ACDb", "APIM", "+ASb", "+AEh", "+ARm", "AIoT", "AzCa", "AZEG"],
  // 64 bytes or 32: random ones, the signature (4 characters), a checksum (4 bytes).
  pattern:
    /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{76}(?:\+A(?:St|Ba|MC)|ACDb|APIM)[A-Za-z0-9+/]{5}[AQgw]==|[A-Za-z0-9+/]{33}(?:\+A(?:Sb|Eh|Rm)|AIoT|AzCa|AZEG)[A-P][A-Za-z0-9+/]{5}=)(?![A-Za-z0-9+/=])/,
  validate: identifiableKeyVerdict,
  remediation: "Regenerate the key of the Azure resource.",
  hits: [
    fake("alnum", 76) + "+ASt" + fake("alnum", 5) + "A==",
    fake("alnum", 33) + "+ASb" + "A" + fake("alnum", 5) + "=",
  ],
  misses: ["+ASt" + fake("alnum", 5) + "A=="],
});

export const azureSharedAccessKey = defineAssignment({
  id: "azure-shared-access-key",
  what: "an Azure shared access key",
  source: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
  severity: "high",
  names: ["sharedaccesskey", "shared_access_key"],
  value: /[A-Za-z0-9+/]{43}=/,
  remediation: "Regenerate the policy's key in Service Bus, Event Hubs or IoT Hub.",
  hits: [`SharedAccessKey=‹${fake("base64", 43)}=›`],
  misses: ["SharedAccessKeyName=RootManageSharedAccessKey"],
});

export const azureSasSignature = defineRule({
  id: "azure-sas-signature",
  what: "an Azure SAS signature",
  source: "https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas",
  severity: "medium",
  documented: false,
  keywords: ["sig="],
  pattern: /(?<=[?&;])sig=(?<secret>[A-Za-z0-9]{1,60}(?:%2[BbFf][A-Za-z0-9]{0,60}){0,12}%3[Dd])/,
  remediation: "Rotate the key that signed it, or remove the stored access policy.",
  hits: [
    `https://shop.blob.core.windows.net/a?sv=2022-11-02&sr=b&sig=‹${fake("alnum", 20)}%2F${fake("alnum", 22)}%3D›`,
  ],
  misses: ["https://shop.example.net/?sig=1"],
});

export const azureDevopsToken = defineRule({
  id: "azure-devops-token",
  what: "an Azure DevOps personal access token",
  source: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token",
  severity: "high",
  keywords: ["AZDO"],
  // 84 characters, the signature AZDO at 76 to 80.
  pattern: token(/[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/),
  validate: annotatedKeyVerdict,
  remediation: "Revoke it in Azure DevOps under user settings.",
  hits: [fake("alnum", 76) + "AZDO" + fake("alnum", 4)],
  misses: ["AZDO" + fake("alnum", 4)],
});

export const azureDevopsLegacyToken = defineAssignment({
  id: "azure-devops-legacy-token",
  what: "an Azure DevOps personal access token",
  source:
    "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
  severity: "high",
  // Of 52 characters until 2024.
  names: ["azure-devops", "azuredevops", "azdo", "vsts", "ado_pat", "azure-pat"],
  value: /[a-z0-9]{52}/,
  remediation: "Revoke it in Azure DevOps under user settings.",
  hits: [`AZURE_DEVOPS_EXT_PAT=‹${fake("lower", 52)}›`],
  misses: [`AZURE_DEVOPS_EXT_PAT=${fake("lower", 20)}`],
});

export const azureFunctionsKey = defineRule({
  id: "azure-functions-key",
  what: "an Azure Functions key",
  source:
    "https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableMetadata.cs",
  severity: "high",
  keywords: ["AzFu"],
  pattern: /(?<![A-Za-z0-9_-])(?<secret>[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{6}==)/,
  validate: identifiableKeyVerdict,
  remediation: "Renew the function's or host's key.",
  hits: [fake("alnum", 44) + "AzFu" + fake("alnum", 6) + "=="],
  misses: ["AzFu" + fake("alnum", 4)],
});

export const azureFunctionsLegacyKey = defineAssignment({
  id: "azure-functions-legacy-key",
  what: "an Azure Functions key",
  source: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-function-master-api-key",
  severity: "high",
  names: ["x-functions-key", "functions_key", "functionskey", "function_key", "functionkey", "masterkey"],
  // 320 bits in base64; the page gives no signature.
  value: /[A-Za-z0-9+/]{54}==/,
  remediation: "Renew the function's or host's key.",
  hits: [`"x-functions-key": "‹${fake("base64", 54)}==›"`],
  misses: [`"x-functions-key": "${fake("base64", 30)}=="`],
});

export const azureServiceKey = defineRule({
  id: "azure-service-key",
  what: "an Azure service key",
  source:
    "https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableSecrets.cs",
  severity: "high",
  // 84 characters: random(52), the fixed JQQJ9, then when, for whom and a checksum (27), as newer services' keys have.
  keywords: ["JQQJ9"],
  pattern: token(/[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{19}(?!AZDO|NUGT)[A-Za-z0-9]{8}/),
  validate: annotatedKeyVerdict,
  remediation: "Regenerate the key of the Azure resource.",
  hits: [fake("alnum", 52) + "JQQJ9" + fake("alnum", 27)],
  misses: ["JQQJ9" + fake("alnum", 27)],
});

export const azureSearchKey = defineRule({
  id: "azure-search-key",
  what: "an Azure AI Search key",
  source:
    "https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableMetadata.cs",
  severity: "high",
  keywords: ["AzSe"],
  pattern: token(/[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}/),
  validate: identifiableKeyVerdict,
  remediation: "Regenerate the service's admin key.",
  hits: [fake("alnum", 42) + "AzSe" + fake("alnum", 6)],
  misses: ["AzSe" + fake("alnum", 4)],
});

export const azureContainerRegistryKey = defineRule({
  id: "azure-container-registry-key",
  what: "an Azure container registry password",
  source:
    "https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableMetadata.cs",
  severity: "high",
  keywords: ["+ACR"],
  pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{42}\+ACR[A-Za-z0-9]{6})(?![A-Za-z0-9+/])/,
  validate: identifiableKeyVerdict,
  remediation: "Regenerate the registry's password.",
  hits: [fake("alnum", 42) + "+ACR" + fake("alnum", 6)],
  misses: ["+ACR" + fake("alnum", 4)],
});
