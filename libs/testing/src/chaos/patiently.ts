import { setTimeout as wait } from 'node:timers/promises';

const TRIES = 100;
const PAUSE_MS = 200;

/** Asks again while nobody answers: the server may be dead for the moment. Gives up with the last reason. */
export const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (reason) {
      if (tried === TRIES) throw reason;
      await wait(PAUSE_MS);
    }
  }
};
