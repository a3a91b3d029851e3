import { addStage, changeStage, moveStage, nextPosition } from '../../../admin/src/view/route-edit';
import { stage } from './form-builder';

const route = [stage('department-head'), stage('leader-in-charge'), stage('principal-leader')];
const keys = (stages: readonly { readonly key: string }[]) => stages.map(({ key }) => key);

describe('editing a route', () => {
  it('moves a stage, and not beyond the ends', () => {
    expect(keys(moveStage(route, 0, 1))).toEqual(['leader-in-charge', 'department-head', 'principal-leader']);
    expect(moveStage(route, 0, -1)).toBe(route);
    expect(moveStage(route, 2, 1)).toBe(route);
  });

  it('offers a position that has no stage yet', () => {
    const positions = [{ key: 'department-head' }, { key: 'general-office' }];
    expect(nextPosition(route, positions)).toBe('general-office');
    expect(nextPosition(route, [{ key: 'department-head' }])).toBe('department-head');
  });

  it('never gives two stages one key', () => {
    const twice = addStage(addStage(route, 'general-office'), 'general-office');
    expect(keys(twice).slice(3)).toEqual(['general-office', 'general-office-2']);
    expect(keys(changeStage(route, 0, { position: 'leader-in-charge' }))).toEqual([
      'leader-in-charge-2',
      'leader-in-charge',
      'principal-leader',
    ]);
  });

  it('keeps a stage’s key when its position stays', () => {
    expect(changeStage(route, 1, { days: 3 })[1]).toEqual({ ...stage('leader-in-charge'), days: 3 });
  });
});
