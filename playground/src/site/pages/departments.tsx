import { Layout } from '../layout';
import type { Frame } from '../layout';
import { Trail } from '../parts';
import type { Department } from '../things';
import { addressOf } from '../words';

/** Departments by their class, both in the office's order. */
export const DepartmentsPage = ({
  departments,
  ...frame
}: Frame & { readonly departments: readonly Department[] }) => {
  const classes = [...new Set(departments.map((one) => one.class))];
  const page = { title: '部室', description: `${frame.site.name}各部室发布的信息`, path: '/departments' };
  return (
    <Layout {...frame} page={page}>
      <Trail steps={[]} here="部室" />
      <h1>部室</h1>
      {classes.map((name) => (
        <section>
          {name && <h2 class="class">{name}</h2>}
          <ul class="cards">
            {departments
              .filter((one) => one.class === name)
              .map((one) => (
                <li>
                  <a href={addressOf.department(one.documentId)}>{one.name}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
};
