import { firstView } from '../../../admin/src/view/first-view';

const none = { waiting: 0, returned: 0, ready: 0 };
const department = { key: 'd1', name: '宣传教育部', class: '机关部室' };

describe('the desk opens on', () => {
  it.each([
    ['what waits for a signer', { ...none, waiting: 1, ready: 3 }, [department], true, 'waiting'],
    ['what the site administrator can publish', { ...none, ready: 3 }, [], true, 'ready'],
    [
      'what an officer submitted, though others can publish something',
      { ...none, ready: 3 },
      [department],
      false,
      'mine',
    ],
    ['the signer’s empty pile when there is nothing to do', none, [], false, 'waiting'],
  ] as const)('%s', (_, counts, departments, mayPublish, view) =>
    expect(firstView({ counts, departments, mayPublish })).toBe(view)
  );
});
