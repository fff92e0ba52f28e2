import { lazy, Suspense } from 'react';
import { createRoutesFromElements, Route, useRoutes } from 'react-router-dom';
import { NeedsSession } from '#app/features/sign-in/needs-session.tsx';
import { LoadingScreen } from '#app/ui/faces.tsx';
import { AppLayout } from './app-layout.tsx';
import { HomeScreen } from './home-screen.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';

// Finding and asking come with the app; what is opened afterwards is fetched then.
const DoneScreen = lazy(async () => ({
  default: (await import('#app/features/tutorials/done-screen.tsx')).DoneScreen,
}));
const StepScreen = lazy(async () => ({
  default: (await import('#app/features/tutorials/step-screen.tsx')).StepScreen,
}));
const TopicScreen = lazy(async () => ({
  default: (await import('#app/features/tutorials/topic-screen.tsx')).TopicScreen,
}));
const TutorialScreen = lazy(async () => ({
  default: (await import('#app/features/tutorials/tutorial-screen.tsx')).TutorialScreen,
}));
const PrintScreen = lazy(async () => ({
  default: (await import('#app/features/tutorials/print/print-screen.tsx')).PrintScreen,
}));
const TutorialMatches = lazy(async () => ({
  default: (await import('#app/features/tutorials/tutorial-matches.tsx')).TutorialMatches,
}));
const QuestionScreen = lazy(async () => ({
  default: (await import('#app/features/ask/question-screen.tsx')).QuestionScreen,
}));
const StuckScreen = lazy(async () => ({
  default: (await import('#app/features/ask/stuck-screen.tsx')).StuckScreen,
}));
const SignInScreen = lazy(async () => ({
  default: (await import('#app/features/sign-in/sign-in-screen.tsx')).SignInScreen,
}));
const VillageScreen = lazy(async () => ({
  default: (await import('#app/features/village/village-screen.tsx')).VillageScreen,
}));
const MyRequestsScreen = lazy(async () => ({
  default: (await import('#app/features/my-requests/my-requests-screen.tsx')).MyRequestsScreen,
}));
const RequestScreen = lazy(async () => ({
  default: (await import('#app/features/my-requests/request-screen.tsx')).RequestScreen,
}));
const AnnouncementsScreen = lazy(async () => ({
  default: (await import('#app/features/announcements/announcements-screen.tsx'))
    .AnnouncementsScreen,
}));
const AnnouncementScreen = lazy(async () => ({
  default: (await import('#app/features/announcements/announcement-screen.tsx')).AnnouncementScreen,
}));
const MeRoutes = lazy(async () => ({
  default: (await import('#app/features/me/me-routes.tsx')).MeRoutes,
}));
const FarewellScreen = lazy(async () => ({
  default: (await import('#app/features/me/farewell-screen.tsx')).FarewellScreen,
}));
const TeamRoutes = lazy(async () => ({
  default: (await import('./team-routes.tsx')).TeamRoutes,
}));

// Made once, and not at every change of the address.
const routes = createRoutesFromElements(
  <>
    <Route element={<AppLayout hasBottomBar />}>
      <Route path="/" element={<HomeScreen />} />
      <Route path="/topics/:topic" element={<TopicScreen />} />
      <Route path="/tutorials/:tutorialId" element={<TutorialScreen />} />
      <Route path="/tutorials/:tutorialId/done" element={<DoneScreen />} />
      <Route path="/announcements" element={<AnnouncementsScreen />} />
      <Route path="/me/*" element={<MeRoutes />} />
      <Route path="/farewell" element={<FarewellScreen />} />
      <Route element={<NeedsSession />}>
        <Route path="/announcements/:announcementId" element={<AnnouncementScreen />} />
        <Route path="/help-requests" element={<MyRequestsScreen />} />
        <Route path="/help-requests/:helpRequestId" element={<RequestScreen />} />
        <Route path="/team/*" element={<TeamRoutes />} />
      </Route>
      <Route path="*" element={<NotFoundScreen />} />
    </Route>
    <Route element={<AppLayout hasBottomBar={false} />}>
      <Route path="/tutorials/:tutorialId/steps/:step" element={<StepScreen />} />
      <Route path="/tutorials/:tutorialId/steps/:step/stuck" element={<StuckScreen />} />
      <Route
        path="/ask"
        element={
          <QuestionScreen
            likely={(text) => (
              <Suspense>
                <TutorialMatches text={text} isQuiet />
              </Suspense>
            )}
          />
        }
      />
      <Route path="/sign-in" element={<SignInScreen />} />
      <Route element={<NeedsSession />}>
        <Route path="/village" element={<VillageScreen />} />
      </Route>
    </Route>
    <Route
      path="/tutorials/:tutorialId/print"
      element={
        <Suspense fallback={<LoadingScreen />}>
          <PrintScreen />
        </Suspense>
      }
    />
  </>,
);

/** Every address of the Mini App; links in chats lead to `/tutorials/…`, `/help-requests/…` and `/team`. */
export function AppRoutes() {
  return useRoutes(routes);
}
