import type { Queryable } from "./sql.js";

/** Asks about many keys at once; gives an answer for each, in their order. */
type AskMany<Key, Answer> = (sql: Queryable, keys: readonly Key[]) => Promise<readonly Answer[]>;

interface Waiting<Key, Answer> { readonly key: Key; readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }

// Data, integrity, and a transaction that had to give way (SQLSTATE classes): the statement is undone for certain.
const REFUSED = /^(22|23|40)/;

/** Queries of one kind on their way at once; who asks meanwhile waits for the next. */
const LANES = 2;
const MOST = 100;
/** One that takes longer holds nobody up: it may wait for a lock, or for a server that is gone. */
const PATIENCE_MS = 250;

/**
 * One look-up made of many: those who ask while a query is on its way, or at the same moment, are answered by one query together. A query is sent after each
 * question in it was asked, so no answer is older than its question. Under little load every question is a query of its own; under much, the exchanges
 * with the server, which cost more than what they ask, are shared. A query that is refused for what is in it is asked again for each alone, so that one does not spoil
 * another's; for writing that is safe, because what is refused has changed nothing. Other failures are failures for all in it.
 */
export function gathered<Key, Answer>(ask: AskMany<Key, Answer>): (sql: Queryable, key: Key) => Promise<Answer> {
  const answer = async (sql: Queryable, batch: readonly Waiting<Key, Answer>[]): Promise<void> => {
    try {
      const answers = await ask(sql, batch.map((one) => one.key));
      batch.forEach((one, at) => one.resolve(answers[at]!));
    } catch (error) {
      if (batch.length === 1 || !REFUSED.test((error as { code?: string }).code ?? "")) { for (const one of batch) one.reject(error); return; }
      for (const one of batch) await answer(sql, [one]);
    }
  };
  const lines = new WeakMap<Queryable, { queue: Waiting<Key, Answer>[]; sent: number; isDue: boolean }>();
  return (sql, key) => new Promise((resolve, reject) => {
    const line = lines.get(sql) ?? { queue: [], sent: 0, isDue: false };
    lines.set(sql, line);
    const send = (): void => {
      line.isDue = false;
      while (line.queue.length > 0 && line.sent < LANES) {
        const batch = line.queue.splice(0, MOST);
        line.sent += 1;
        let isCounted = true;
        const free = (): void => {
          if (!isCounted) return;
          isCounted = false;
          line.sent -= 1;
          send();
        };
        const slow = setTimeout(free, PATIENCE_MS);
        void answer(sql, batch).finally(() => { clearTimeout(slow); free(); });
      }
    };
    line.queue.push({ key, resolve, reject });
    if (line.isDue || line.sent >= LANES) return;
    line.isDue = true;
    // After the requests that have arrived together have all been read.
    setImmediate(send);
  });
}
