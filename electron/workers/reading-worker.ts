import { readHere } from '../../shared/notebook/original-readers.ts';
import { answerTasks } from './answer-tasks.ts';

answerTasks(readHere);

// PDF.js leaves promises of damaged files to themselves: what fails behind an answer ends no thread.
process.on('unhandledRejection', () => undefined);
