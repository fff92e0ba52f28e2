import { createRoot } from 'react-dom/client';
import { Route, Routes } from 'react-router-dom';
import { App, Page, Text, ZMPRouter } from 'zmp-ui';
import 'zmp-ui/zaui.css';
import { findMiniAppId } from '#app/platform/app-folder.ts';

// The smallest page that zmp-ui's templates begin with: what anybody's Mini App costs at least.
Object.assign(window, { APP_ID: findMiniAppId(window) });
createRoot(document.getElementById('app') ?? document.body).render(
  <App>
    <ZMPRouter>
      <Routes>
        <Route
          path="/"
          element={
            <Page>
              <Text.Title>Xin chào bà con</Text.Title>
            </Page>
          }
        />
      </Routes>
    </ZMPRouter>
  </App>,
);
