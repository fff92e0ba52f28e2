// Named one by one, so that the build leaves the rest of the SDK out.
export { EventName, events, getAccessToken, nativeStorage } from 'zmp-sdk/apis';
