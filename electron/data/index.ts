import { z } from 'zod';
import { Call } from '#shared/contract/wire.ts';
import { openChannel } from './channel.ts';
import { failureLog } from './log.ts';
import { serve } from './serve.ts';

const Boot = z.strictObject({
  folder: z.string(),
  logs: z.string(),
  migrations: z.string(),
  background: z.string(),
  workbookReader: z.string(),
  practice: z.boolean(),
});

const pad = (part: number) => String(part).padStart(2, '0');

const clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  },
};

openChannel((message, channel) => {
  const { logs, ...place } = Boot.parse(message);
  const service = serve({
    ...place,
    clock,
    emit: (topic, payload) => channel.send({ topic, payload }),
    log: failureLog(logs),
  });
  channel.whenAsked(() => void service.end().finally(() => process.exit()));
  channel.listen((data) => {
    const { id, path, input } = Call.parse(data);
    void service.call(path, input).then((reply) => channel.send({ id, reply }));
  });
});
