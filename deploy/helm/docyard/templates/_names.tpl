{{/* Name of the release's resources. */}}
{{- define "docyard.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{/* What selects the pods of one app. Takes (dict "root" $ "app" NAME). */}}
{{- define "docyard.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .app }}
{{- end }}

{{/* Labels of every resource. Takes (dict "root" $ "app" NAME). */}}
{{- define "docyard.labels" -}}
{{ include "docyard.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/part-of: docyard
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "docyard.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- .Values.serviceAccount.name | default (include "docyard.fullname" .) -}}
{{- else -}}
{{- .Values.serviceAccount.name | default "default" -}}
{{- end -}}
{{- end }}

{{/* Image of one app. Takes (dict "root" $ "app" NAME). */}}
{{- define "docyard.image" -}}
{{- $image := .root.Values.image -}}
{{- $digest := get $image.digests .app -}}
{{- if $digest -}}
{{- printf "%s/%s@%s" $image.repository .app $digest -}}
{{- else -}}
{{- printf "%s/%s:%s" $image.repository .app ($image.tag | default .root.Chart.AppVersion) -}}
{{- end -}}
{{- end }}
