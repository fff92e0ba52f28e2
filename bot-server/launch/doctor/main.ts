import { runDoctor } from './run-doctor.ts';

const { exitCode, said } = await runDoctor(process.argv.slice(2), process.env);
(exitCode === 2 ? console.error : console.log)(said);
process.exitCode = exitCode;
