import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { permission } from '../plugin';
import { DeputyPage } from './deputy/DeputyPage';
import { DeskPage } from './desk/DeskPage';
import { FormPage } from './form/FormPage';
import { NoticesPage } from './notices/NoticesPage';
import { RankingPage } from './ranking/RankingPage';
import { RegisterPage } from './register/RegisterPage';

const App = () => (
  <Page.Protect permissions={[permission('desk.read')]}>
    <Routes>
      <Route index element={<DeskPage />} />
      <Route path="forms/:number" element={<FormPage />} />
      <Route path="deputy" element={<DeputyPage />} />
      <Route path="notices" element={<NoticesPage />} />
      <Route
        path="register"
        element={
          <Page.Protect permissions={[permission('register.read')]}>
            <RegisterPage />
          </Page.Protect>
        }
      />
      <Route
        path="ranking"
        element={
          <Page.Protect permissions={[permission('ranking.read')]}>
            <RankingPage />
          </Page.Protect>
        }
      />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  </Page.Protect>
);

export default App;
