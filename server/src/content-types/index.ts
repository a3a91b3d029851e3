import { fileUse, signedBefore } from './files';
import { form, formEvent, snapshot } from './forms';
import { item } from './item';
import { delivery, notice, preference } from './notices';
import { channel, delegation, department, seat, term } from './organization';
import { formerAddress, publicDocument } from './public';
import { consequence, ledgerLine, month, registerEntry, sequence, setting, settingChange } from './register';

export const contentTypes = {
  item,
  channel,
  department,
  seat,
  delegation,
  term,
  form,
  'form-event': formEvent,
  snapshot,
  'file-use': fileUse,
  'signed-before': signedBefore,
  'public-document': publicDocument,
  'former-address': formerAddress,
  'register-entry': registerEntry,
  sequence,
  setting,
  'setting-change': settingChange,
  month,
  consequence,
  'ledger-line': ledgerLine,
  notice,
  delivery,
  preference,
};

export { PLUGIN_ID } from './table';

/** Full names of the desk's own content types. */
export const UID = {
  item: 'plugin::publication-desk.item',
  channel: 'plugin::publication-desk.channel',
  department: 'plugin::publication-desk.department',
  seat: 'plugin::publication-desk.seat',
  delegation: 'plugin::publication-desk.delegation',
  term: 'plugin::publication-desk.term',
  form: 'plugin::publication-desk.form',
  formEvent: 'plugin::publication-desk.form-event',
  snapshot: 'plugin::publication-desk.snapshot',
  signedBefore: 'plugin::publication-desk.signed-before',
  fileUse: 'plugin::publication-desk.file-use',
  publicDocument: 'plugin::publication-desk.public-document',
  formerAddress: 'plugin::publication-desk.former-address',
  registerEntry: 'plugin::publication-desk.register-entry',
  sequence: 'plugin::publication-desk.sequence',
  setting: 'plugin::publication-desk.setting',
  settingChange: 'plugin::publication-desk.setting-change',
  month: 'plugin::publication-desk.month',
  consequence: 'plugin::publication-desk.consequence',
  ledgerLine: 'plugin::publication-desk.ledger-line',
  notice: 'plugin::publication-desk.notice',
  delivery: 'plugin::publication-desk.delivery',
  preference: 'plugin::publication-desk.preference',
} as const;
