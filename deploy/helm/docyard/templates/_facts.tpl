{{/* What follows from the values: small answers that several templates need. "true" or nothing where they are yes or no. */}}

{{/* Whether records or blobs are kept on the shared volume of one node. */}}
{{- define "docyard.isEmbedded" -}}
{{- if or (eq .Values.records.kind "sqlite") (eq .Values.blobs.kind "folder") -}}true{{- end -}}
{{- end }}

{{- define "docyard.usesGoogle" -}}
{{- if or (eq .Values.records.kind "firestore") (eq .Values.blobs.kind "gcs") (eq .Values.delays.kind "cloud-tasks") .Values.audit.kmsKey -}}true{{- end -}}
{{- end }}

{{/* Whether the API makes a key of all roles at its first start, in /data/local-key: as the app does by its settings. */}}
{{- define "docyard.makesLocalKey" -}}
{{- if and (eq .Values.records.kind "sqlite") (not .Values.access.keySecret.name) -}}true{{- end -}}
{{- end }}

{{/* Name and key of the Secret that `helm test` submits by. */}}
{{- define "docyard.testKeySecret" -}}
{{- ternary .Values.tests.keySecret .Values.access.keySecret (ne .Values.tests.keySecret.name "") | toYaml -}}
{{- end }}

{{- define "docyard.asksModels" -}}
{{- if ne .Values.models.engine "signals" -}}true{{- end -}}
{{- end }}

{{/* The queues of a pool with their timeouts, as files/queues.yaml has them from the code. Takes (dict "root" $ "pool" NAME). */}}
{{- define "docyard.queuesOf" -}}
{{- get (.root.Files.Get "files/queues.yaml" | fromYaml) .pool | toYaml -}}
{{- end }}

{{/* Seconds that work in flight gets on SIGTERM: the longest timeout of the pool's queues. Takes (dict "root" $ "pool" NAME). */}}
{{- define "docyard.drainSeconds" -}}
{{- $set := (get .root.Values.workers .pool).shutdownSeconds | int -}}
{{- if $set -}}
{{- $set -}}
{{- else -}}
{{- $longest := 0 -}}
{{- range include "docyard.queuesOf" . | fromYamlArray -}}
{{- $longest = max $longest (int .timeoutSeconds) -}}
{{- end -}}
{{- $longest -}}
{{- end -}}
{{- end }}

{{/* Pages that a job of a queue counts for. Takes (dict "root" $ "queue" (dict "name" … "unit" …)). */}}
{{- define "docyard.pagesPerJob" -}}
{{- if eq .queue.weight "packet" -}}{{ .root.Values.packets.typicalPages | int }}{{- else if eq .queue.weight "window" -}}{{ .root.Values.packets.windowPages | int }}{{- else -}}{{ .root.Values.packets.rangePages | int }}{{- end -}}
{{- end }}

{{/*
How many classify workers the model's token rate feeds: what one asks for in a minute when all its windows are full, into the rate. 0 where no
rate is set. The longer of a window's parts does not matter: both figures are of whole windows.
*/}}
{{- define "docyard.workersTheRateFeeds" -}}
{{- $models := .Values.models -}}
{{- if and (include "docyard.asksModels" .) (int $models.tokensPerMinute) -}}
{{- $perMinute := divf (mulf (float64 $models.concurrency) (float64 $models.tokensPerWindow) 60.0) (float64 $models.secondsPerWindow) -}}
{{- max 1 (ceil (divf (float64 $models.tokensPerMinute) $perMinute) | int) -}}
{{- else -}}0{{- end -}}
{{- end }}

{{- define "docyard.redisHost" -}}
{{- if .Values.redis.embedded.enabled -}}{{ include "docyard.fullname" . }}-redis{{- else -}}{{ .Values.redis.external.host }}{{- end -}}
{{- end }}

{{- define "docyard.redisPort" -}}
{{- if .Values.redis.embedded.enabled -}}6379{{- else -}}{{ .Values.redis.external.port | int }}{{- end -}}
{{- end }}

{{/* User and password come apart, from a secret. */}}
{{- define "docyard.redisUrl" -}}
{{- $external := .Values.redis.external -}}
{{- $isTls := and $external.tls (not .Values.redis.embedded.enabled) -}}
{{- $database := ternary 0 (int $external.database) .Values.redis.embedded.enabled -}}
{{- printf "%s://%s:%s/%d" (ternary "rediss" "redis" $isTls) (include "docyard.redisHost" .) (include "docyard.redisPort" .) $database -}}
{{- end }}

{{/* keda, hpa or none. */}}
{{- define "docyard.autoscaler" -}}
{{- $mode := .Values.autoscaling.mode -}}
{{- if ne $mode "auto" -}}{{ $mode }}
{{- else if .Capabilities.APIVersions.Has "keda.sh/v1alpha1/ScaledObject" -}}keda
{{- else if .Capabilities.APIVersions.Has "external.metrics.k8s.io/v1beta1" -}}hpa
{{- else -}}none
{{- end -}}
{{- end }}

{{- define "docyard.isMonitored" -}}
{{- $mode := .Values.monitoring.mode -}}
{{- if or (eq $mode "on") (and (eq $mode "auto") (.Capabilities.APIVersions.Has "monitoring.coreos.com/v1/PodMonitor")) -}}true{{- end -}}
{{- end }}
