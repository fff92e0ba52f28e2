import { join } from 'node:path';
import { launchTexts as texts } from './launch-texts.ts';
import { project } from './run-script.ts';
import { sampleWorldFile } from './sample-commune.ts';
import { miniAppUrl, type SimulatedApp, type Situation } from './situation.ts';
import { type RunningChild, startChild } from './start-child.ts';

/** Starts Zalo on this machine, with the sample world and what happened in it before. */
export function startSimulator(
  situation: Situation,
  app: SimulatedApp,
  options: { environment: NodeJS.ProcessEnv; onFailure: (reason: string) => void },
): Promise<RunningChild> {
  const { simulator, server, dataRoot, host } = situation;
  return startChild({
    name: texts.processNames.simulator,
    script: join(project, 'test/zalo-simulator/main.ts'),
    environment: {
      ...options.environment,
      HOST: host,
      SIMULATOR_PORT: String(simulator?.port),
      SIMULATOR_WORLD: sampleWorldFile,
      SIMULATOR_STATE_FILE: join(dataRoot, 'simulator.json'),
      WEBHOOK_URL: `${server.url}/webhooks/zalo`,
      MINI_APP_WEBHOOK_URL: `${server.url}/webhooks/zalo-mini-app`,
      MINI_APP_URL: miniAppUrl(situation, app.miniAppId),
    },
    logFile: join(dataRoot, 'simulator.log'),
    readyUrl: `${simulator?.url}/_sim/clock`,
    onUnexpectedExit: options.onFailure,
  });
}
