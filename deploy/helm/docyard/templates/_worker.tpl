{{/* What a worker is, whatever its pool. Each takes (dict "root" $ "pool" NAME); the folders of the pools hold one call each. */}}

{{- define "docyard.worker.deployment" -}}
{{- $root := .root -}}
{{- $app := printf "worker-%s" .pool -}}
{{- $about := dict "root" $root "app" $app -}}
{{- $values := get $root.Values.workers .pool -}}
{{- $drainSeconds := include "docyard.drainSeconds" . | int -}}
{{- $isScaled := ne (include "docyard.autoscaler" $root) "none" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "docyard.fullname" $root }}-{{ $app }}
  labels:
    {{- include "docyard.labels" $about | nindent 4 }}
spec:
  {{- if not $isScaled }}
  replicas: {{ $values.replicas }}
  {{- end }}
  revisionHistoryLimit: 3
  strategy:
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "docyard.selector" $about | nindent 6 }}
  template:
    metadata:
      {{- include "docyard.podMetadata" $about | nindent 6 }}
    spec:
      serviceAccountName: {{ include "docyard.serviceAccountName" $root }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- with $root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      # Work in flight has as long as the longest of its jobs may take; then it is given back, and what was owed is written.
      terminationGracePeriodSeconds: {{ add $drainSeconds 20 }}
      securityContext:
        {{- include "docyard.podSecurityContext" $root | nindent 8 }}
      {{- include "docyard.placement" (dict "root" $root "app" $app "values" $values) | nindent 6 }}
      containers:
        - name: worker
          image: {{ include "docyard.image" $about }}
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          securityContext:
            {{- include "docyard.containerSecurityContext" $root | nindent 12 }}
          envFrom:
            - configMapRef:
                name: {{ include "docyard.fullname" $root }}-settings
          env:
            - name: DOCYARD_SHUTDOWN_MS
              value: {{ mul $drainSeconds 1000 | quote }}
            {{- with $values.concurrency | int }}
            - name: DOCYARD_CONCURRENCY
              value: {{ . | quote }}
            {{- end }}
            {{- if eq $app "worker-render" }}
            - name: DOCYARD_RENDER_PROCESSES
              value: {{ $values.processes | int | quote }}
            - name: DOCYARD_PAGE_MEMORY_MB
              value: {{ $values.pageMemoryMb | int | quote }}
            {{- end }}
            {{- include "docyard.env" $about | nindent 12 }}
          ports:
            - name: health
              containerPort: 8081
          # A worker opens its port when it is about to take jobs.
          startupProbe:
            httpGet: {path: /healthz, port: health}
            periodSeconds: 1
            timeoutSeconds: 5
            failureThreshold: 60
          # Says no when jobs wait, there is room, and nothing was taken for long (DOCYARD_STUCK_MS). Jobs run in child processes and have their own
          # limits, so a long one neither delays the answer nor counts as stuck. Three times: the count of waiting jobs is five seconds old.
          livenessProbe:
            httpGet: {path: /healthz, port: health}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 3
          # Redis and the records answer. Nobody calls a worker; a roll-out waits for it.
          readinessProbe:
            httpGet: {path: /readyz, port: health}
            periodSeconds: 10
            timeoutSeconds: 5
          resources:
            {{- toYaml $values.resources | nindent 12 }}
          volumeMounts:
            {{- include "docyard.volumeMounts" $about | nindent 12 }}
      volumes:
        {{- include "docyard.volumes" $about | nindent 8 }}
{{- end }}

{{- define "docyard.worker.networkPolicy" -}}
{{- $root := .root -}}
{{- $app := printf "worker-%s" .pool -}}
{{- $about := dict "root" $root "app" $app -}}
{{- if $root.Values.networkPolicy.enabled -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "docyard.fullname" $root }}-{{ $app }}
  labels:
    {{- include "docyard.labels" $about | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "docyard.selector" $about | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    - ports: [{port: 8081, protocol: TCP}]
      {{- with $root.Values.networkPolicy.scrapers }}
      from:
        {{- toYaml . | nindent 8 }}
      {{- end }}
  egress:
    {{- include "docyard.egress.common" $root | nindent 4 }}
    {{- if and (eq $app "worker-classify") (include "docyard.asksModels" $root) }}
    {{- include "docyard.egress.models" $root | nindent 4 }}
    {{- end }}
    {{- if eq $app "worker-assemble" }}
    {{- include "docyard.egress.webhooks" $root | nindent 4 }}
    {{- end }}
{{- end }}
{{- end }}
