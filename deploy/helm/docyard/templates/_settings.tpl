{{/* Settings that follow from values of their own. `settings` adds others. */}}
{{- define "docyard.settings" -}}
{{- $models := .Values.models }}
REDIS_URL: {{ include "docyard.redisUrl" . | quote }}
DOCYARD_QUEUE_PREFIX: {{ .Values.redis.prefix | quote }}
DOCYARD_API_HOST: "0.0.0.0"
DOCYARD_API_PORT: "8080"
DOCYARD_HEALTH_HOST: "0.0.0.0"
DOCYARD_HEALTH_PORT: "8081"
DOCYARD_DATA_DIR: /data
DOCYARD_TAXONOMY_DIR: /etc/docyard/knowledge/taxonomies
DOCYARD_DEFAULT_TAXONOMY: {{ .Values.taxonomies.default | quote }}
DOCYARD_PRICES: /etc/docyard/knowledge/prices.yaml
DOCYARD_RANGE_PAGES: {{ .Values.packets.rangePages | int | quote }}
DOCYARD_MAX_UPLOAD_BYTES: {{ .Values.packets.maxUploadBytes | int64 | quote }}
DOCYARD_RECORDS: {{ .Values.records.kind | quote }}
{{- if eq .Values.records.kind "firestore" }}
{{- with .Values.records.firestore.project }}
DOCYARD_FIRESTORE_PROJECT: {{ . | quote }}
{{- end }}
DOCYARD_FIRESTORE_DATABASE: {{ .Values.records.firestore.database | quote }}
{{- end }}
{{- if eq .Values.blobs.kind "gcs" }}
DOCYARD_BLOBS: {{ printf "gs://%s" (list .Values.blobs.gcs.bucket .Values.blobs.gcs.prefix | compact | join "/") | quote }}
{{- with .Values.blobs.gcs.kmsKey }}
DOCYARD_GCS_KMS_KEY: {{ . | quote }}
{{- end }}
{{- with .Values.blobs.gcs.retentionDays | int }}
DOCYARD_GCS_RETENTION_DAYS: {{ . | quote }}
{{- end }}
{{- end }}
DOCYARD_DELAYS: {{ .Values.delays.kind | quote }}
{{- if eq .Values.delays.kind "cloud-tasks" }}
DOCYARD_TASKS_QUEUE: {{ .Values.delays.cloudTasks.queue | quote }}
DOCYARD_TASKS_CALLBACK_URL: {{ .Values.delays.cloudTasks.callbackUrl | quote }}
DOCYARD_TASKS_SERVICE_ACCOUNT: {{ .Values.delays.cloudTasks.serviceAccount | quote }}
{{- end }}
{{- with .Values.access.oidc }}
{{- if .issuer }}
DOCYARD_OIDC_ISSUER: {{ .issuer | quote }}
DOCYARD_OIDC_AUDIENCE: {{ .audience | quote }}
{{- with .jwksUrl }}
DOCYARD_OIDC_JWKS_URL: {{ . | quote }}
{{- end }}
DOCYARD_OIDC_ALGORITHMS: {{ join "," .algorithms | quote }}
DOCYARD_OIDC_TENANT_CLAIM: {{ .tenantClaim | quote }}
DOCYARD_OIDC_ROLES_CLAIM: {{ .rolesClaim | quote }}
{{- end }}
{{- end }}
DOCYARD_RATE_LIMIT: {{ .Values.access.requestsPerMinute | int | quote }}
{{- with .Values.access.corsOrigins }}
DOCYARD_CORS_ORIGINS: {{ join "," . | quote }}
{{- end }}
{{- with .Values.webhooks.privateTargets }}
DOCYARD_WEBHOOK_PRIVATE_TARGETS: {{ join "," . | quote }}
{{- end }}
{{- with .Values.audit.kmsKey }}
DOCYARD_AUDIT_KMS_KEY: {{ . | quote }}
{{- end }}
{{- with .Values.retention }}
DOCYARD_RETENTION: {{ . | quote }}
{{- end }}
DOCYARD_ENGINE: {{ $models.engine | quote }}
{{- if include "docyard.asksModels" . }}
OPENAI_BASE_URL: {{ $models.baseUrl | quote }}
DOCYARD_MODEL_API: {{ $models.api | quote }}
{{- with $models.text }}
DOCYARD_TEXT_MODEL: {{ . | quote }}
{{- end }}
{{- with $models.vision }}
DOCYARD_VISION_MODEL: {{ . | quote }}
{{- end }}
{{- with $models.pricedAs }}
DOCYARD_MODEL_PRICED_AS: {{ . | quote }}
{{- end }}
DOCYARD_MODEL_CONCURRENCY: {{ $models.concurrency | int | quote }}
{{- with $models.requestsPerMinute | int }}
DOCYARD_MODEL_RPM: {{ . | quote }}
{{- end }}
{{- with $models.tokensPerMinute | int }}
DOCYARD_MODEL_TPM: {{ . | quote }}
{{- end }}
DOCYARD_PACKET_BUDGET_USD: {{ $models.packetBudgetUsd | quote }}
DOCYARD_TENANT_BUDGET_USD: {{ $models.tenantBudgetUsd | quote }}
{{- end }}
{{- end }}
