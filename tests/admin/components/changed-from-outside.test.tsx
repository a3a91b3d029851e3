/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { useState } from 'react';
import { act, render, screen } from '@testing-library/react';
import type { StrapiApp } from '@strapi/strapi/admin';
import {
  changedFromOutside,
  openCustomFieldsAnew,
} from '../../../admin/src/content-manager/changed-from-outside';

/** Reads its field once, as Tiptap does. */
let held = '电话 13800001234';
const ReadsOnce = ({ name }: { readonly name: string }) => {
  const [text] = useState(held);
  return <p aria-label={name}>{text}</p>;
};

it('an editor of another plugin shows what was put into its field, in a component too; others stay as they are', async () => {
  const field = { components: { Input: async () => ({ default: ReadsOnce }) } };
  openCustomFieldsAnew({
    getAll: () => ({ 'plugin::some.editor': field }),
  } as unknown as StrapiApp['customFields']);
  const { default: Input } = await field.components.Input();
  render(
    <>
      <Input name="body" />
      <Input name="sections.0.body" />
    </>
  );
  held = '电话 138****1234';
  act(() => changedFromOutside('sections.0.body'));
  expect(screen.getByLabelText('sections.0.body')).toHaveTextContent('138****1234');
  expect(screen.getByLabelText('body')).toHaveTextContent('13800001234');
});
