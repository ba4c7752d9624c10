import { applicationDataFolder } from '../session/application-data.ts';
import { runCli } from './run-cli.ts';

// The command line of a source checkout, in plain Node. The installed program enters in main.ts.
const surroundings = { program: null, dataFolder: applicationDataFolder() };
process.exitCode = await runCli(process.argv.slice(2), surroundings);
