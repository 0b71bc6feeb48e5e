import { z } from 'zod';
import { Call } from '#shared/contract/wire.ts';
import { openChannel } from './channel.ts';
import { failureLog } from './log.ts';
import { clockOf } from './rpc/clock.ts';
import { serve } from './serve.ts';

const Boot = z.strictObject({
  folder: z.string(),
  logs: z.string(),
  migrations: z.string(),
  background: z.string(),
  workbookReader: z.string(),
  packedPractice: z.string(),
  practice: z.boolean(),
});

const clock = clockOf(() => new Date().toISOString());

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
