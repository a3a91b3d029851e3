import type { Locator, Page } from 'playwright-core';

/** A review no preset has: asked for by category, channel, content type and an answer of the checklist, all at once. */
export const REVIEW = { position: 'Ethics board', question: 'Were people under 18 interviewed?' };

const part = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Parts of the rules' }).getByRole('button', { name, exact: true }).click();

const choose = async (row: Locator, label: string, option: string): Promise<void> => {
  await row.getByRole('combobox', { name: label }).click();
  await row.page().getByRole('option', { name: option }).click();
  // A choice of several stays open until it is left.
  await row.page().keyboard.press('Escape');
};

/** Moves a row up by the keyboard, as who has no mouse does; the handle keeps the focus on the way. */
const moveUp = async (row: Locator, times: number): Promise<void> => {
  await row.getByRole('button', { name: /^Move / }).focus();
  for (let time = 0; time < times; time += 1) await row.page().keyboard.press('ArrowUp');
};
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''
  );

const rowsOf = (page: Page, list: string) =>
  page.getByRole('list', { name: list, exact: true }).locator(':scope > li');

const addQuestion = async (page: Page): Promise<void> => {
  await part(page, 'Checklist');
  await page.getByRole('button', { name: 'Add a question' }).click();
  const question = rowsOf(page, 'Checklist').last();
  await question.getByLabel('What is asked').fill(REVIEW.question);
  await choose(question, 'How it is answered', 'Yes or no, and no is in order');
  await moveUp(question, 5);
  expect(await focused(page)).toContain('Question 1');
  await rowsOf(page, 'Checklist').first().locator(`input[value="${REVIEW.question}"]`).waitFor();
};

const addStage = async (page: Page, read: (page: Page) => Promise<void>): Promise<void> => {
  await part(page, 'Routes');
  const route = rowsOf(page, 'Routes').first();
  await route.getByRole('button', { name: 'Add a stage' }).click();
  const stage = rowsOf(page, 'Stages of Standard').last();
  await choose(stage, 'Signed by', REVIEW.position);
  await choose(stage, 'When it is asked for', 'Only where the following holds');
  await choose(stage, 'The category is', 'Research story');
  await choose(stage, 'The channel is', 'News');
  await choose(stage, 'The content type is', 'Item');
  await choose(stage, 'The checklist was answered', `1. ${REVIEW.question} — Yes`);
  await moveUp(stage, 1);
  expect(await focused(page)).toContain(REVIEW.position);
  await read(page);
};

/** Enters the review by mouse and keyboard, loses nothing by a reload, and leaves the page where it asks whether to put it in force. */
export const enterReview = async (
  page: Page,
  address: string,
  read: (page: Page) => Promise<void>
): Promise<void> => {
  await page.goto(`${address}?part=positions`);
  await page.getByRole('button', { name: 'Add a position' }).click();
  await rowsOf(page, 'Positions').last().getByLabel('Name of the position').fill(REVIEW.position);
  await addQuestion(page);
  await addStage(page, read);
  await page.reload();
  await page.getByRole('button', { name: 'See what it does, and save' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByText(`Positions · added · ${REVIEW.position}`).waitFor();
  await asked
    .getByText('Route · changed · Standard')
    .or(asked.getByText(/changed · Standard/))
    .first()
    .waitFor();
  await read(page);
};
