{{/* Egress rules, as lists. */}}

{{/* Addresses given, or all but the private ones. */}}
{{- define "docyard.peers" -}}
{{- range . }}
- ipBlock: {cidr: {{ . }}}
{{- else }}
- ipBlock:
    cidr: 0.0.0.0/0
    except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, 127.0.0.0/8]
{{- end }}
{{- end }}

{{/* Names, Redis, and where stores are at Google: its APIs and the metadata server that gives out tokens. */}}
{{- define "docyard.egress.common" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ .Values.networkPolicy.dns.namespace }}
      podSelector:
        matchLabels:
          {{- toYaml .Values.networkPolicy.dns.podLabels | nindent 10 }}
    # NodeLocal DNSCache
    - ipBlock: {cidr: 169.254.20.10/32}
  ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
{{- if .Values.redis.embedded.enabled }}
- to:
    - podSelector:
        matchLabels:
          {{- include "docyard.selector" (dict "root" . "app" "redis") | nindent 10 }}
  ports: [{port: 6379, protocol: TCP}]
{{- else }}
- ports: [{port: {{ include "docyard.redisPort" . }}, protocol: TCP}]
  {{- with .Values.networkPolicy.redisCidrs }}
  to:
    {{- include "docyard.peers" . | nindent 4 }}
  {{- end }}
{{- end }}
{{- if include "docyard.usesGoogle" . }}
- to:
    {{- include "docyard.peers" .Values.networkPolicy.googleCidrs | nindent 4 }}
  ports: [{port: 443, protocol: TCP}]
- to:
    - ipBlock: {cidr: 169.254.169.254/32}
    - ipBlock: {cidr: 169.254.169.252/32}
  ports: [{port: 80, protocol: TCP}, {port: 988, protocol: TCP}, {port: 987, protocol: TCP}]
{{- end }}
{{- with .Values.networkPolicy.extraEgress }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* One rule. Takes (dict "cidrs" LIST "ports" LIST). */}}
{{- define "docyard.egress.to" -}}
- to:
    {{- include "docyard.peers" .cidrs | nindent 4 }}
  ports:
    {{- range .ports }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
{{- end }}

{{- define "docyard.egress.models" -}}
{{ include "docyard.egress.to" (dict "cidrs" .Values.networkPolicy.modelCidrs "ports" .Values.networkPolicy.modelPorts) }}
{{- end }}

{{/* The keys that tokens are checked by. */}}
{{- define "docyard.egress.identity" -}}
{{ include "docyard.egress.to" (dict "cidrs" .Values.networkPolicy.identityCidrs "ports" .Values.networkPolicy.identityPorts) }}
{{- end }}

{{- define "docyard.egress.webhooks" -}}
{{- $policy := .Values.networkPolicy -}}
{{ include "docyard.egress.to" (dict "cidrs" $policy.webhookCidrs "ports" $policy.webhookPorts) }}
{{- if and .Values.webhooks.privateTargets (empty $policy.webhookCidrs) }}
{{ include "docyard.egress.to" (dict "cidrs" .Values.webhooks.privateTargets "ports" $policy.webhookPorts) }}
{{- end }}
{{- end }}
