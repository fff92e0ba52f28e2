import { connectBot } from './connect-bot.ts';

const { exitCode, said } = await connectBot(process.argv.slice(2), process.env);
(exitCode === 0 ? console.log : console.error)(said);
process.exitCode = exitCode;
