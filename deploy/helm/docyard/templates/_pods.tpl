{{/* What all pods have in common. */}}

{{/* Pod Security `restricted`. The user is the image's own: what Node compiled beforehand is known by it. */}}
{{- define "docyard.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "docyard.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* A container's environment: settings that all share, then secrets. Takes (dict "root" $ "app" NAME). */}}
{{- define "docyard.env" -}}
{{- $root := .root -}}
{{- $redis := $root.Values.redis.external -}}
{{- if not $root.Values.redis.embedded.enabled }}
{{- with $redis.username }}
- name: REDIS_USERNAME
  value: {{ . | quote }}
{{- end }}
{{- if $redis.passwordSecret.name }}
- name: REDIS_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $redis.passwordSecret.name }}
      key: {{ $redis.passwordSecret.key }}
{{- end }}
{{- end }}
{{- with $root.Values.extraAuthorities }}
{{- if .name }}
- name: NODE_EXTRA_CA_CERTS
  value: /etc/docyard/authorities/{{ .key }}
{{- end }}
{{- end }}
{{- if and (eq .app "worker-classify") (include "docyard.asksModels" $root) $root.Values.models.keySecret.name }}
- name: OPENAI_API_KEY
  valueFrom:
    secretKeyRef:
      name: {{ $root.Values.models.keySecret.name }}
      key: {{ $root.Values.models.keySecret.key }}
{{- end }}
{{- if and (eq .app "api") $root.Values.audit.keySecret.name }}
- name: DOCYARD_AUDIT_KEY_FILE
  value: /etc/docyard/audit/{{ $root.Values.audit.keySecret.key }}
{{- end }}
{{- if and (eq .app "api") $root.Values.access.keySecret.name }}
- name: DOCYARD_LOCAL_KEY_FILE
  value: /etc/docyard/access/{{ $root.Values.access.keySecret.key }}
{{- end }}
{{- with $root.Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "docyard.volumeMounts" -}}
- name: scratch
  mountPath: /tmp
- name: knowledge
  mountPath: /etc/docyard/knowledge
  readOnly: true
{{- if include "docyard.isEmbedded" .root }}
- name: data
  mountPath: /data
{{- end }}
{{- if .root.Values.extraAuthorities.name }}
- name: authorities
  mountPath: /etc/docyard/authorities
  readOnly: true
{{- end }}
{{- if and (eq .app "api") .root.Values.audit.keySecret.name }}
- name: audit-key
  mountPath: /etc/docyard/audit
  readOnly: true
{{- end }}
{{- if and (eq .app "api") .root.Values.access.keySecret.name }}
- name: access-key
  mountPath: /etc/docyard/access
  readOnly: true
{{- end }}
{{- end }}

{{- define "docyard.volumes" -}}
{{- $root := .root -}}
{{- $fullname := include "docyard.fullname" $root -}}
- name: scratch
  emptyDir:
    sizeLimit: {{ $root.Values.scratchSize }}
- name: knowledge
  projected:
    sources:
      - configMap:
          name: {{ $fullname }}-prices
      {{- range $id, $items := include "docyard.shippedTaxonomies" $root | fromYaml }}
      - configMap:
          name: {{ $fullname }}-taxonomy-{{ $id }}
          items:
            {{- range $items }}
            - key: {{ .key }}
              path: taxonomies/{{ .path }}
            {{- end }}
      {{- end }}
      {{- range $root.Values.taxonomies.extra }}
      - configMap:
          name: {{ .configMap }}
          items:
            {{- range .items }}
            - key: {{ .key }}
              path: taxonomies/{{ .path }}
            {{- end }}
      {{- end }}
{{- if include "docyard.isEmbedded" $root }}
- name: data
  persistentVolumeClaim:
    claimName: {{ $root.Values.volume.existingClaim | default (printf "%s-data" $fullname) }}
{{- end }}
{{- with $root.Values.extraAuthorities }}
{{- if .name }}
- name: authorities
  {{- if eq .kind "ConfigMap" }}
  configMap:
    name: {{ .name }}
  {{- else }}
  secret:
    secretName: {{ .name }}
  {{- end }}
{{- end }}
{{- end }}
{{- if and (eq .app "api") $root.Values.audit.keySecret.name }}
- name: audit-key
  secret:
    secretName: {{ $root.Values.audit.keySecret.name }}
    defaultMode: 288 # 0440
{{- end }}
{{- if and (eq .app "api") $root.Values.access.keySecret.name }}
- name: access-key
  secret:
    secretName: {{ $root.Values.access.keySecret.name }}
    defaultMode: 288 # 0440
{{- end }}
{{- end }}

{{/* Where pods go. SQLite and folders are shared by processes of one node; all else spreads. Takes (dict "root" $ "app" NAME "values" …). */}}
{{- define "docyard.placement" -}}
{{- with .values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if include "docyard.isEmbedded" .root }}
affinity:
  podAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      - topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels:
            app.kubernetes.io/instance: {{ .root.Release.Name }}
            docyard.dev/stores: shared-volume
{{- else }}
topologySpreadConstraints:
  {{- $selector := include "docyard.selector" . }}
  {{- range .root.Values.topologyKeys }}
  - topologyKey: {{ . }}
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- $selector | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end }}
{{- $own := ternary (printf "%s-%s" (include "docyard.fullname" .root) .app) "" .root.Values.priorityClasses.create }}
{{- with .values.priorityClassName | default $own }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{/* Metadata of a pod: a new configuration makes new pods. Takes (dict "root" $ "app" NAME). */}}
{{- define "docyard.podMetadata" -}}
labels:
  {{- include "docyard.labels" . | nindent 2 }}
  {{- if include "docyard.isEmbedded" .root }}
  docyard.dev/stores: shared-volume
  {{- end }}
annotations:
  checksum/settings: {{ include (print .root.Template.BasePath "/configmap-settings.yaml") .root | sha256sum }}
  checksum/prices: {{ include (print .root.Template.BasePath "/configmap-prices.yaml") .root | sha256sum }}
  checksum/taxonomies: {{ include (print .root.Template.BasePath "/configmap-taxonomies.yaml") .root | sha256sum }}
  {{- with .root.Values.podAnnotations }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
