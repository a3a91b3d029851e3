import type { Signature } from '../../../../src/approval';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { PrintSheet } from '../../components/papers/PrintSheet';
import { useNames } from '../../components/hooks/use-names';
import { showInstant } from '../../view/dates';
import { nameIn } from '../../language';
import { pointSaid } from '../../view/point-said';
import { stepsOf } from '../../view/stepper';
import { SignatureGrant } from '../../components/power/SignatureGrant';
import { useWords } from '../../words';

type PrintProps = { readonly detail: FormDetailResponse; readonly me: MeResponse };

const Opinion = ({ signature, me }: { readonly signature: Signature; readonly me: MeResponse }) => {
  const { say } = useWords();
  const { person, standingInFor, opinion, implicit, decision } = signature;
  const who = standingInFor
    ? say('stepper.stood-in', { name: person.name, other: standingInFor.name })
    : person.name;
  return (
    <>
      <div>{opinion || say(implicit ? 'stepper.implicit' : `verb.${decision}`)}</div>
      <div style={{ textAlign: 'right' }}>
        {who} {showInstant(signature.at, me)}
        <SignatureGrant signature={signature} />
      </div>
    </>
  );
};

/** One row a stage, as the boxes for 审批意见 on the paper form; empty while nobody has signed. */
const Opinions = ({ detail, me }: PrintProps) => {
  const { stageName } = useNames(me);
  return stepsOf(detail.form).map(({ stage, signatures }) => (
    <tr key={stage.key}>
      <th scope="row">{stageName(stage)}</th>
      <td colSpan={3}>
        {signatures.map((signature) => (
          <Opinion key={`${signature.person.id}-${signature.at}`} signature={signature} me={me} />
        ))}
      </td>
    </tr>
  ));
};

const Points = ({ detail, me }: PrintProps) => {
  const { say, language } = useWords();
  return detail.form.submission.checklist.map(({ point, ok, note }) => (
    <div key={point}>
      {point}.{' '}
      {nameIn(
        me.checklist.find((known) => known.point === point),
        language
      )}
      {' — '}
      {say(
        pointSaid(
          me.checklist.find((known) => known.point === point),
          ok
        )
      )}
      {note ? ` ${note}` : ''}
    </div>
  ));
};

const PointsRow = (given: PrintProps) => {
  const { say } = useWords();
  if (given.detail.form.submission.checklist.length === 0) return null;
  return (
    <tr>
      <th scope="row">{say('form.print-points')}</th>
      <td colSpan={3}>
        <Points {...given} />
      </td>
    </tr>
  );
};

/** Cells that take a whole line: title, companion, summary, promise. */
const wholeLines = ({
  detail: { form, companion },
  me,
  say,
  language,
}: PrintProps & Pick<ReturnType<typeof useWords>, 'say' | 'language'>) => {
  const { title, summary, promise, onlineUntil } = form.submission;
  return [
    [say('field.title'), title],
    ...(onlineUntil ? [[say('field.until'), showInstant(onlineUntil, me)]] : []),
    ...(companion ? [[say('field.companion'), companion.title]] : []),
    [say('field.summary'), summary],
    ...(promise ? [[say('field.promise'), nameIn(promise, language)]] : []),
  ];
};

/** The approval form on paper (Annex 2), with who signed what and when. */
export const FormPrint = ({ detail, me }: PrintProps) => {
  const { say, language } = useWords();
  const { categoryName } = useNames(me);
  const category = categoryName(detail.form.submission.category);
  const article = me.categories.find(({ key }) => key === detail.form.submission.category)?.article;
  const { number, submission, submittedBy, submittedAt, state } = detail.form;
  const pairs = [
    [say('field.department'), submission.department.name, say('field.officer'), submittedBy.name],
    [
      say('field.category'),
      article ? say('form.print-article', { category, article }) : category,
      say('field.state'),
      say(`state.${state}`),
    ],
    [say('field.occurred'), submission.occurredOn, say('field.submitted'), showInstant(submittedAt, me)],
  ];
  const whole = wholeLines({ detail, me, say, language });
  return (
    <PrintSheet>
      <h1>{say('form.print-title', { organization: me.organization })}</h1>
      <p>{say('form.print-number', { number })}</p>
      <table>
        <tbody>
          {pairs.map(([name, value, other, otherValue]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <th scope="row">{other}</th>
              <td>{otherValue}</td>
            </tr>
          ))}
          {whole.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td colSpan={3} style={{ whiteSpace: 'pre-line' }}>
                {value}
              </td>
            </tr>
          ))}
          <PointsRow detail={detail} me={me} />
          <Opinions detail={detail} me={me} />
        </tbody>
      </table>
    </PrintSheet>
  );
};
