import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const kubernetesBootstrapToken = defineAssignment({
  id: "kubernetes-bootstrap-token",
  what: "a Kubernetes bootstrap token",
  source: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
  severity: "critical",
  names: ["kubernetes", "kubeadm", "k8s", "bootstrap-token", "bootstrap-tokens", "kube_token"],
  value: /[a-z0-9]{6}\.[a-z0-9]{16}/,
  remediation: "Delete it with `kubeadm token delete`.",
  hits: [`KUBERNETES_BOOTSTRAP_TOKEN="‹${fake("lower", 6)}.${fake("lower", 16)}›"`],
  misses: ["kubernetes_version=1.29.4"],
});

export const kubeadmJoinToken = defineRule({
  id: "kubeadm-join-token",
  what: "a bootstrap token of kubeadm join",
  source: "https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-join/",
  severity: "critical",
  keywords: ["kubeadm"],
  pattern: /kubeadm join[^\n]{0,200}--token[ =](?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![a-z0-9])/,
  remediation: "Delete it with `kubeadm token delete`.",
  hits: [
    `kubeadm join 10.0.0.4:6443 --token ‹${fake("lower", 6)}.${fake("lower", 16)}› --discovery-token-unsafe-skip-ca-verification`,
  ],
  misses: ["kubeadm join 10.0.0.4:6443 --token $TOKEN"],
});
