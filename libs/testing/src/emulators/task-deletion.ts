import { protobuf } from 'google-gax';
import type { GrpcAmendment } from './grpc-proxy.js';

const SERVICE = 'google.cloud.tasks.v2.CloudTasks';

/** Of the service's messages (google/cloud/tasks/v2/cloudtasks.proto) what a name is read from. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Named { string name = 1; }
  message Listed { repeated Named tasks = 1; string next_page_token = 2; }
`);

interface Named {
  name: string;
}

/** Deletion of tasks, which gcloud-tasks-emulator lacks: they are listed no more, the others by name only. It calls all the same. */
export class TaskDeletion implements GrpcAmendment {
  readonly #deleted = new Set<string>();

  answerTo(method: string, request: Buffer): Buffer | null {
    if (method !== `${SERVICE}/DeleteTask`) return null;
    this.#deleted.add((root.lookupType('Named').decode(request) as unknown as Named).name);
    return Buffer.alloc(0);
  }

  amended(method: string, answer: Buffer): Buffer {
    if (method !== `${SERVICE}/ListTasks`) return answer;
    const type = root.lookupType('Listed');
    const listed = type.decode(answer) as unknown as { tasks: Named[] };
    listed.tasks = listed.tasks.filter(({ name }) => !this.#deleted.has(name));
    return Buffer.from(type.encode(listed).finish());
  }
}
