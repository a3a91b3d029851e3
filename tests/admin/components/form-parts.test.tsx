/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { Changes } from '../../../admin/src/pages/form/Changes';
import { FormPrint } from '../../../admin/src/pages/form/FormPrint';
import { FindingList } from '../../../admin/src/pages/form/FindingList';
import { RouteStepper } from '../../../admin/src/pages/form/RouteStepper';
import { Sheet } from '../../../admin/src/pages/form/Annex';
import { Timeline } from '../../../admin/src/pages/form/Timeline';
import { form, signature } from '../view/form-builder';
import { detail, me, rendered } from './rendered';

describe('the route of a form', () => {
  it('reads who signed, for whom, what they said, and who is waited for', () => {
    const signatures = [
      signature('department-head', { opinion: '同意', standingInFor: { id: 9, name: '赵部长' } }),
    ];
    rendered(<RouteStepper detail={detail({ form: form({ signatures }) })} me={me} />);
    const [first, second, third] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('部室负责人 · 已同意');
    expect(first).toHaveTextContent('李建国（代赵部长）');
    expect(first).toHaveTextContent('「同意」');
    expect(second).toHaveTextContent('分管领导 · 正在办理');
    expect(second).toHaveTextContent('待张主任审批');
    expect(second).toHaveAttribute('aria-current', 'step');
    expect(third).toHaveTextContent('主要领导 · 未到');
  });

  it('says what to do when nobody can sign', () => {
    rendered(<RouteStepper detail={detail({ waitingFor: [] })} me={me} />, 'en');
    expect(screen.getByText(/Nobody can sign now; ask the office/)).toBeInTheDocument();
  });
});

describe('the changes since last time', () => {
  it('mark what came and what went, so that they can be told apart without colour', () => {
    const runs = [
      { kind: 'same', text: '慰问职工' },
      { kind: 'removed', text: '100' },
      { kind: 'added', text: '120' },
      { kind: 'same', text: '人' },
    ] as const;
    const differences = [
      { from: '王芳 03-01', to: '王芳 03-02', fields: [{ path: 'body', kind: 'text', runs }] },
    ] as const;
    const { container } = rendered(<Changes differences={differences} content={detail().content} />);
    expect(container.querySelector('del')).toHaveTextContent('100');
    expect(container.querySelector('ins')).toHaveTextContent('120');
    expect(screen.getByText('正文')).toBeInTheDocument();
  });
});

describe('the approval form on screen', () => {
  it('has the cells of Annex 2 and the answers to the nine points', () => {
    const checklist = [
      { point: 1, ok: true },
      { point: 2, ok: false, note: '请领导把关' },
    ];
    const subject = form();
    rendered(
      <Sheet
        detail={detail({ form: { ...subject, submission: { ...subject.submission, checklist } } })}
        me={me}
      />
    );
    expect(screen.getByText('宣传教育部')).toBeInTheDocument();
    expect(screen.getByText('敏感信息')).toBeInTheDocument();
    expect(screen.getByText('王芳')).toBeInTheDocument();
    expect(screen.getByText(/请领导把关/)).toBeInTheDocument();
  });
});

describe('what the form leads to', () => {
  it('is a link: the address on the site and the scans of the paper form; a scan that is gone keeps its name', () => {
    const paperForms = [
      { name: '审批单.pdf', url: '/uploads/form.pdf' },
      { name: '旧审批单.jpg', url: null },
    ];
    rendered(<Sheet detail={detail({ publicPath: '/items/1', paperForms })} me={me} />);
    expect(screen.getByRole('link', { name: /\/items\/1/ })).toHaveAttribute('href', '/items/1');
    expect(screen.getByRole('link', { name: /审批单.pdf/ })).toHaveAttribute('href', '/uploads/form.pdf');
    expect(screen.getByText('旧审批单.jpg')).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });
});

describe('findings', () => {
  it('say what was seen, where, and why it was kept', () => {
    const finding = {
      id: 'f1',
      kind: 'personal-data',
      effect: 'answer',
      rule: 'mobile',
      field: 'body',
      start: 0,
      end: 11,
      excerpt: '138****1234',
      masked: '138****1234',
      group: 'g1',
      count: 1,
      place: [],
      replacement: null,
    } as const;
    rendered(
      <FindingList
        findings={[finding]}
        answers={[{ finding: 'f1', reason: '办公电话' }]}
        content={detail().content}
      />
    );
    const row = screen.getByRole('listitem');
    expect(within(row).getByText('138****1234')).toBeInTheDocument();
    expect(row).toHaveTextContent('正文');
    expect(row).toHaveTextContent('保留理由：办公电话');
  });
});

describe('the history', () => {
  it('tells who did what and when, in the organization’s time', () => {
    const at = '2026-03-02T02:00:00.000Z';
    const event = {
      type: 'withdrawn',
      reason: '数据有误',
      entry: 12,
      by: { id: 3, name: '办公室小李' },
      at,
    } as const;
    rendered(
      <Timeline detail={detail({ events: [{ sequence: 1, event, previousHash: '', hash: '' }] })} me={me} />
    );
    expect(screen.getByText('已撤下，登记表第 12 号')).toBeInTheDocument();
    expect(screen.getByText(/办公室小李 · .*10:00/)).toBeInTheDocument();
    expect(screen.getByText('「数据有误」')).toBeInTheDocument();
  });
});

describe('the form on paper (Annex 2)', () => {
  it('has the office’s boxes, and who signed what, when, in whose place', () => {
    const signatures = [
      signature('department-head', { opinion: '拟同意', standingInFor: { id: 9, name: '赵部长' } }),
      signature('leader-in-charge'),
    ];
    rendered(<FormPrint detail={detail({ form: form({ signatures }) })} me={me} />);
    expect(screen.getByText('焦作市总工会门户网站信息发布审批单')).toBeInTheDocument();
    expect(screen.getByText('编号：2026-0001')).toBeInTheDocument();
    const cellBeside = (name: string) =>
      screen.getByRole('rowheader', { name, hidden: true }).nextElementSibling;
    expect(cellBeside('部室')).toHaveTextContent('宣传教育部');
    expect(cellBeside('信息员')).toHaveTextContent('王芳');
    expect(cellBeside('内容摘要')).toHaveTextContent('摘要');
    expect(cellBeside('部室负责人')).toHaveTextContent('拟同意李建国（代赵部长） 2026-03-02 10:00');
    expect(cellBeside('分管领导')).toHaveTextContent('同意李建国 2026-03-02 10:00');
    expect(cellBeside('主要领导')).toHaveTextContent(/^$/);
  });
});
