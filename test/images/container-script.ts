/** What `docker inspect` tells of an image, as far as it is looked at. */
export interface ImageConfig {
  User: string;
  Env: string[];
  Entrypoint: string[];
  WorkingDir: string;
  StopSignal: string;
  Labels: Record<string, string>;
}

export interface MountedImage {
  path: string;
  config: ImageConfig;
  remove(): void;
}

export interface Container {
  readonly pid: number | undefined;
  /** Resolves to the exit code. */
  stop(): Promise<number>;
}

/** scripts/images/container.mjs, which has no types of its own. */
export interface ContainerScript {
  mountImage(folder: string, app: string): { path: string; remove(): void };
  releaseStorage(folder: string): void;
  inspectImage(folder: string, app: string): ImageConfig;
  runInImage(image: MountedImage, line: string): string;
  startContainer(
    run: Pick<MountedImage, 'path' | 'config'> & { data: string; variables: Record<string, string>; logFile: string },
  ): Container;
}
