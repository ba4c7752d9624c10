import { finishPdf } from '../../shared/pdf/finish-pdf.ts';
import type { PrintedArticle } from '../session/finishing-pool.ts';
import { answerTasks } from './answer-tasks.ts';

answerTasks(({ printed, from }: PrintedArticle) => finishPdf(printed, from));
