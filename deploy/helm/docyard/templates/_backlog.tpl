{{/* A pool's backlog in pages, as autoscalers read it. */}}

{{/*
The keys in which BullMQ keeps jobs that a worker could take or has: a list, a sorted set and a list. Each key is one trigger, because KEDA reads one
list or sorted set at a time.
*/}}
{{- define "docyard.backlogStates" -}}
[wait, prioritized, active]
{{- end }}

{{/*
Sum of the pool's jobs, each worth its pages. What waits to be asked of models counts for no more workers than the token rate feeds: more of them would
only wait. Takes (dict "root" $ "pool" NAME).
*/}}
{{- define "docyard.backlogFormula" -}}
{{- $root := .root -}}
{{- $scaling := (get $root.Values.workers .pool).autoscaling -}}
{{- $fed := include "docyard.workersTheRateFeeds" $root | int -}}
{{- $terms := list -}}
{{- range $queue := include "docyard.queuesOf" . | fromYamlArray -}}
{{- $names := list -}}
{{- range include "docyard.backlogStates" $root | fromYamlArray -}}
{{- $names = append $names (printf "%s_%s" $queue.name .) -}}
{{- end -}}
{{- $term := printf "(%s) * %s" (join " + " $names) (include "docyard.pagesPerJob" (dict "root" $root "queue" $queue)) -}}
{{- if and $fed (eq $queue.name "consult") -}}
{{- $term = printf "min(%s, %d)" $term (mul $fed (int $scaling.pagesPerReplica)) -}}
{{- end -}}
{{- $terms = append $terms $term -}}
{{- end -}}
{{- join " + " $terms -}}
{{- end }}

{{/*
The same from metrics, which tell jobs by pool: each counts for what a job of its first queue does, the pages of a range or of a packet. Every replica tells the whole pool's depth, hence
the largest of them and not their sum. Takes (dict "root" $ "pool" NAME).
*/}}
{{- define "docyard.backlogQuery" -}}
{{- $queues := include "docyard.queuesOf" . | fromYamlArray -}}
{{- $pages := include "docyard.pagesPerJob" (dict "root" .root "queue" (first $queues)) -}}
sum(max by (state) (docyard_queue_depth{namespace="{{ .root.Release.Namespace }}",pool="{{ .pool }}",state=~"waiting|prioritized|active"})) * {{ $pages }}
{{- end }}
