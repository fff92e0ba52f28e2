// Named one by one, so that the build leaves the rest of the SDK out.
export {
  authorize,
  EventName,
  events,
  getAccessToken,
  getNetworkType,
  getShareableLink,
  getUserInfo,
  interactOA,
  nativeStorage,
  onNetworkStatusChange,
  openChat,
  openOutApp,
  openShareSheet,
  openWebview,
} from 'zmp-sdk/apis';
