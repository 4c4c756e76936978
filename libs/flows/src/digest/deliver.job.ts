import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@luoxuan/config';
import { openChannel, type Delivery, type Message } from '@luoxuan/notify';
import { defineJob, PermanentFailure, type JobContext } from '@luoxuan/queue';
import { CLOCK, isoNow, OfficeDigests, UnitOfWork, type Clock, type StoredDigest } from '@luoxuan/store';
import { DELIVER_JOB, deliverPayload, TRIES } from './deliver-payload.js';
import { notifyFaults } from './notify-faults.js';
import type { Office } from './offices-file.js';
import { Offices } from './offices.js';

/**
 * Sends a digest, at most once: it is marked before it goes out, so that after a crash in the middle nobody sends it a
 * second time without knowing. What surely did not arrive is tried again.
 */
@Injectable()
export class DeliverJob {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly offices: Offices,
    private readonly digests: OfficeDigests,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  readonly job = defineJob({
    kind: DELIVER_JOB,
    payload: deliverPayload,
    handle: async ({ digest: id }, context) => {
      const read = await this.offices.all();
      if (!read.ok) throw notifyFaults();
      const begun = await this.unitOfWork.run((tx) => this.digests.begin(tx, id));
      const digest = await this.unitOfWork.read((tx) => this.digests.find(tx, id));
      if (digest === null) throw new Error(`there is no digest ${id}`);
      if (begun) await this.settle(digest, await this.send(digest, read.offices), context);
      else if (digest.state === 'sending') await this.settle(digest, INTERRUPTED, context);
    },
  });

  private async send({ office: code, content }: StoredDigest, offices: Office[]): Promise<Delivery> {
    const office = offices.find((o) => o.code === code);
    if (office === undefined)
      return { ok: false, kind: 'refused', reason: 'the office is no longer in notify.yaml' };
    const { notify, dataDir } = this.config;
    const opened = openChannel(office.channel, { notify, dataDir, clock: this.clock });
    if (!opened.ok) return { ok: false, kind: 'refused', reason: `not set: ${opened.missing.join(', ')}` };
    return opened.channel.send(content as Message);
  }

  private async settle({ id }: StoredDigest, delivery: Delivery, context: JobContext): Promise<void> {
    const at = isoNow(this.clock);
    if (delivery.ok) {
      await this.unitOfWork.run(async (tx) => {
        await this.digests.settle(tx, id, 'sent', null, at);
        await context.completeIn(tx);
      });
      return;
    }
    const { kind, reason } = delivery;
    const again = kind === 'retry' && context.attempt < TRIES;
    const state = again ? 'queued' : kind === 'uncertain' ? 'uncertain' : 'failed';
    await this.unitOfWork.run((tx) => this.digests.settle(tx, id, state, reason, at));
    if (kind === 'retry') throw new Error(reason);
    throw new PermanentFailure(`digest-${state}`, {
      zh: `提要 ${id} ${kind === 'uncertain' ? '可能已送达，不再自动发送' : '未送达'}：${reason}`,
      en: `digest ${id} ${kind === 'uncertain' ? 'may have arrived, it is not sent again by itself' : 'did not arrive'}: ${reason}`,
    });
  }
}

const INTERRUPTED: Delivery = {
  ok: false,
  kind: 'uncertain',
  reason: 'the process ended in the middle of sending',
};
