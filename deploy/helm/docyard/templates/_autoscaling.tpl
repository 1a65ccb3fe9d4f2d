{{/* How fast a pool grows and shrinks: at once up, slowly down, since a pod that ends drains its jobs first. */}}
{{- define "docyard.scalingBehavior" -}}
{{- with .Values.autoscaling }}
scaleUp:
  stabilizationWindowSeconds: {{ .scaleUp.stabilizationSeconds }}
  selectPolicy: Max
  policies:
    - {type: Pods, value: {{ .scaleUp.podsPer15Seconds }}, periodSeconds: 15}
    - {type: Percent, value: 100, periodSeconds: 15}
scaleDown:
  stabilizationWindowSeconds: {{ .scaleDown.stabilizationSeconds }}
  policies:
    - {type: Percent, value: {{ .scaleDown.percentPerMinute }}, periodSeconds: 60}
{{- end }}
{{- end }}

{{/* One trigger for each key of each queue. Takes (dict "root" $ "pool" NAME). */}}
{{- define "docyard.redisTriggers" -}}
{{- $root := .root -}}
{{- $external := $root.Values.redis.external -}}
{{- $isOwn := $root.Values.redis.embedded.enabled -}}
{{- $needsAuthentication := include "docyard.needsTriggerAuthentication" $root -}}
{{- range $queue := include "docyard.queuesOf" . | fromYamlArray }}
{{- range $state := include "docyard.backlogStates" $root | fromYamlArray }}
- type: redis
  name: {{ $queue.name }}_{{ $state }}
  metadata:
    address: {{ printf "%s:%s" (include "docyard.redisAddress" $root) (include "docyard.redisPort" $root) | quote }}
    databaseIndex: {{ ternary 0 (int $external.database) $isOwn | quote }}
    listName: {{ printf "%s:%s:%s" $root.Values.redis.prefix $queue.name $state | quote }}
    listLength: "1"
    enableTLS: {{ and $external.tls (not $isOwn) | quote }}
  {{- if $needsAuthentication }}
  authenticationRef:
    name: {{ include "docyard.fullname" $root }}-redis
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* KEDA runs in a namespace of its own. */}}
{{- define "docyard.redisAddress" -}}
{{- if .Values.redis.embedded.enabled -}}{{ include "docyard.redisHost" . }}.{{ .Release.Namespace }}.svc{{- else -}}{{ include "docyard.redisHost" . }}{{- end -}}
{{- end }}

{{- define "docyard.needsTriggerAuthentication" -}}
{{- $external := .Values.redis.external -}}
{{- if and (not .Values.redis.embedded.enabled) (or $external.passwordSecret.name $external.username (and $external.tls .Values.extraAuthorities.name)) -}}true{{- end -}}
{{- end }}

{{- define "docyard.worker.scaledObject" -}}
{{- $root := .root -}}
{{- $app := printf "worker-%s" .pool -}}
{{- $scaling := (get $root.Values.workers .pool).autoscaling -}}
{{- $keda := $root.Values.autoscaling -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ include "docyard.fullname" $root }}-{{ $app }}
  labels:
    {{- include "docyard.labels" (dict "root" $root "app" $app) | nindent 4 }}
spec:
  scaleTargetRef:
    name: {{ include "docyard.fullname" $root }}-{{ $app }}
  pollingInterval: {{ $keda.pollingSeconds }}
  cooldownPeriod: {{ $keda.cooldownSeconds }}
  minReplicaCount: {{ $scaling.minReplicas }}
  maxReplicaCount: {{ $scaling.maxReplicas }}
  # A backlog that can not be read is not an empty one: what runs goes on running.
  fallback:
    failureThreshold: {{ $keda.failureThreshold }}
    replicas: {{ $scaling.fallbackReplicas }}
    behavior: currentReplicasIfHigher
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        {{- include "docyard.scalingBehavior" $root | nindent 8 }}
    {{- if eq $keda.source "redis" }}
    scalingModifiers:
      formula: {{ include "docyard.backlogFormula" . | quote }}
      target: {{ $scaling.pagesPerReplica | quote }}
      activationTarget: "0"
      metricType: AverageValue
    {{- end }}
  triggers:
    {{- if eq $keda.source "redis" }}
    {{- include "docyard.redisTriggers" . | nindent 4 }}
    {{- else }}
    - type: prometheus
      name: backlog
      metricType: AverageValue
      metadata:
        serverAddress: {{ $keda.prometheus.serverAddress | quote }}
        query: {{ include "docyard.backlogQuery" . | quote }}
        threshold: {{ $scaling.pagesPerReplica | quote }}
        activationThreshold: "0"
        # No answer is an outage, which the fallback is for, not an empty queue.
        ignoreNullValues: "false"
      {{- with $keda.prometheus.authenticationRef }}
      authenticationRef:
        name: {{ . }}
      {{- end }}
    {{- end }}
{{- end }}

{{- define "docyard.worker.hpa" -}}
{{- $root := .root -}}
{{- $app := printf "worker-%s" .pool -}}
{{- $scaling := (get $root.Values.workers .pool).autoscaling -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "docyard.fullname" $root }}-{{ $app }}
  labels:
    {{- include "docyard.labels" (dict "root" $root "app" $app) | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "docyard.fullname" $root }}-{{ $app }}
  # An HPA does not go to zero.
  minReplicas: {{ max 1 (int $scaling.minReplicas) }}
  maxReplicas: {{ $scaling.maxReplicas }}
  behavior:
    {{- include "docyard.scalingBehavior" $root | nindent 4 }}
  metrics:
    - type: External
      external:
        metric:
          name: {{ $root.Values.autoscaling.externalMetric }}
          selector:
            matchLabels:
              pool: {{ .pool }}
        target:
          type: AverageValue
          averageValue: {{ $scaling.pagesPerReplica | quote }}
{{- end }}

{{/* One of both, or nothing. Takes (dict "root" $ "pool" NAME). */}}
{{- define "docyard.worker.autoscaling" -}}
{{- $autoscaler := include "docyard.autoscaler" .root -}}
{{- if eq $autoscaler "keda" -}}
{{- include "docyard.worker.scaledObject" . -}}
{{- else if eq $autoscaler "hpa" -}}
{{- include "docyard.worker.hpa" . -}}
{{- end -}}
{{- end }}

{{/* Takes (dict "root" $ "app" NAME). */}}
{{- define "docyard.podDisruptionBudget" -}}
{{- if .root.Values.podDisruptionBudget.enabled -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "docyard.fullname" .root }}-{{ .app }}
  labels:
    {{- include "docyard.labels" . | nindent 4 }}
spec:
  maxUnavailable: {{ .root.Values.podDisruptionBudget.maxUnavailable }}
  # A pod that is not ready holds no work that it could keep.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "docyard.selector" . | nindent 6 }}
{{- end }}
{{- end }}

{{/* Takes (dict "root" $ "app" NAME "step" NUMBER). Cluster-wide, hence the release's name in theirs. */}}
{{- define "docyard.priorityClass" -}}
{{- if .root.Values.priorityClasses.create -}}
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: {{ include "docyard.fullname" .root }}-{{ .app }}
  labels:
    {{- include "docyard.labels" . | nindent 4 }}
value: {{ add .root.Values.priorityClasses.base (mul 100 .step) }}
preemptionPolicy: PreemptLowerPriority
description: {{ printf "Pods of %s's %s" .root.Release.Name .app | quote }}
{{- end }}
{{- end }}
