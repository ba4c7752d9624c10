import { readArticle } from '../../shared/article/read-article.ts';
import { answerTasks } from './answer-tasks.ts';

answerTasks(readArticle);
