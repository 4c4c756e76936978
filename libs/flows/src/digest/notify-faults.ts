import { PermanentFailure } from '@luoxuan/queue';

/** Why a digest waits: nobody knows whom it goes to. It is taken up again once the file is right. */
export const notifyFaults = (): PermanentFailure =>
  new PermanentFailure('notify-faults', {
    zh: 'notify.yaml 有错误，提要待其改正后发送',
    en: 'notify.yaml has faults: the digests wait until they are mended',
  });
