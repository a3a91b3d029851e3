import type { Say } from '../words';

/** A channel by its name: `robot:办公室群` is the group robot 办公室群. */
export const sayChannel = (channel: string, say: Say): string => {
  const [kind = '', ...rest] = channel.split(':');
  const name = rest.join(':');
  if (kind === 'anchor') return say('outbox.channel.anchor', { name });
  if (kind === 'site') return say('outbox.channel.site', { name });
  if (kind === 'robot') return say('outbox.channel.robot', { name });
  return kind === 'webhook' ? say('outbox.channel.webhook', { name }) : say('outbox.channel.email');
};

const KNOWN = ['timeout', 'unreachable', 'no-mailbox', 'channel-gone'] as const;

/** Why a message was given up; a number a server gave is shown as it is. */
export const sayFault = (fault: string, say: Say): string => {
  const known = KNOWN.find((one) => one === fault);
  return known ? say(`outbox.fault.${known}`) : say('outbox.fault.other', { fault });
};
