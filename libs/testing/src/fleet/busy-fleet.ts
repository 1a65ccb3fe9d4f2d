import { ChaosClient } from '../chaos/chaos-client.js';
import { generatePacket } from '../generator/packet/generate-packet.js';
import type { FaultKind } from '../model-server/faults.js';
import { type ModelServer, startModelServer } from '../model-server/server.js';
import { puzzlingPaper } from '../pages/puzzling-paper.js';
import { IsolatedFleet } from './isolated-fleet.js';
import { submitFiles } from './submit-files.js';

const KEY = 'sk-busy';
const PAGES = 2;
const END_MS = 120_000;

/** A fleet with models, and a way to give it a bit of everything: doubtful pages, scans, a model that fails, a file that is none. */
export class BusyFleet {
  #round = 0;

  private constructor(
    readonly target: IsolatedFleet,
    private readonly models: ModelServer,
  ) {}

  static async start(
    projectFolder: string,
    inherited: Record<string, string | undefined>,
    variables: Record<string, string> = {},
  ): Promise<BusyFleet> {
    const models = await startModelServer({ key: KEY, manners: { errorRate: { text: 0, coarse: 0, fine: 0 } } });
    const target = await IsolatedFleet.start(projectFolder, inherited, {
      DOCYARD_ENGINE: 'cascade',
      OPENAI_BASE_URL: models.baseUrl,
      OPENAI_API_KEY: KEY,
      DOCYARD_TEXT_MODEL: 'test-text-1',
      DOCYARD_VISION_MODEL: 'test-vision-1',
      DOCYARD_RANGE_PAGES: '2',
      ...variables,
    });
    return new BusyFleet(target, models);
  }

  /** Gives it one more of each kind and waits for their ends. */
  async work(): Promise<void> {
    this.#round += 1;
    const client = new ChaosClient(this.target);
    await this.#puzzle(client, this.#round % 3 === 1 ? 'overloaded' : this.#round % 3 === 2 ? 'malformed' : null);
    const { pdf } = await generatePacket({ pages: 6, seed: this.#round, taxonomy: 'us-mortgage' });
    const broken = Buffer.from(`%PDF-1.7\nround ${this.#round}`);
    const { packet } = await submitFiles(this.target, [{ name: 'broken.pdf', bytes: broken }]);
    const { id } = await client.submit(`packet-${this.#round}`, pdf);
    await Promise.all([id, ...(packet ? [packet.id] : [])].map((each) => client.untilEnd(each, END_MS)));
  }

  async stop(): Promise<void> {
    await this.target.stop();
    await this.models.close();
  }

  async #puzzle(client: ChaosClient, fault: FaultKind | null): Promise<void> {
    const { pdf, words } = puzzlingPaper(PAGES, this.#round);
    const known = { type: 'other', printed: null, markId: null, pictureHash: null, fields: [], identifiers: [] };
    this.models.learn(words.map((each, page) => ({ ...known, isFirst: page === 0, words: each })));
    this.models.setFaults(fault ? [{ fault, times: 1 }] : []);
    const { id } = await client.submit(`puzzle-${this.#round}`, await pdf);
    await client.untilEnd(id, END_MS);
  }
}
