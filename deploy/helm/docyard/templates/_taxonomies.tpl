{{/* Taxonomies that the chart brings, by id: the key of each file in its ConfigMap, and its path below the folder of taxonomies. */}}
{{- define "docyard.shippedTaxonomies" -}}
{{- $byId := dict -}}
{{- range $path, $_ := .Files.Glob "files/taxonomies/*/**" -}}
{{- $within := trimPrefix "files/taxonomies/" $path -}}
{{- $id := $within | splitList "/" | first -}}
{{- $_ := set $byId $id (append (get $byId $id | default list) (dict "key" (replace "/" "." $within) "path" $within)) -}}
{{- end -}}
{{- toYaml $byId -}}
{{- end }}
