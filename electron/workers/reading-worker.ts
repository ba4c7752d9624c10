import { readArticle } from '../../shared/article/read-article.ts';
import { answerTasks } from './answer-tasks.ts';

answerTasks(readArticle);

// PDF.js leaves promises of damaged files to themselves: what fails behind an answer ends no thread.
process.on('unhandledRejection', () => undefined);
